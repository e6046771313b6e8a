import { sankey, sankeyLinkHorizontal, type SankeyGraph } from 'd3-sankey';
import type { Form } from '../../form/types.js';
import { countOf, outcomesOf, shownCount, total, type Count, type Counted, type Figures } from './counts.js';
import { colours, label, page, rect, shape, type Label, type Panel, type Shape } from './drawing.js';
import { fittingSize } from './measure.js';

interface Stop {
  readonly name: string;
  readonly count: Count;
  readonly side: 'from' | 'middle' | 'to';
  readonly colour: string;
}

interface Stream {
  readonly value: number;
}

type Graph = SankeyGraph<Stop, Stream>;

/** Room between two stops: a name and a number above each other. */
const gap = 66;
/** How thick all the applications together are. */
const thickness = 260;
const nodeWidth = 28;
const sides = { left: 190, right: 860 };

/** Where the applications came from and what became of them; undefined where the numbers do not add up or are not known. */
export function flowOf(form: Form, report: Figures): Panel | undefined {
  const counts = (list: readonly Counted[]): { readonly name: string; readonly count: Count }[] =>
    list.map(({ name, keys }) => ({ name, count: countOf(report, keys) }));
  const from = counts([{ name: '本年新收', keys: [total('received')] }, { name: '上年结转', keys: [total('broughtForward')] }]);
  const to = counts([...outcomesOf(form), { name: '结转下年度', keys: [total('carriedForward')] }]);
  const whole = countOf(report, [total('received'), total('broughtForward')]);
  const sum = to.reduce<number | null>((all, { count }) => (all === null || count.value === null ? null : all + count.value), 0);
  if (whole.value === null || sum !== whole.value || [...from, ...to].some(({ count }) => (count.value ?? -1) < 0)) return undefined;
  const all: Stop[] = [
    ...from.map((one): Stop => ({ ...one, side: 'from', colour: colours.main })),
    { name: '共计', count: whole, side: 'middle', colour: colours.main },
    ...to.map((one, at): Stop => ({ ...one, side: 'to', colour: colours.parts[at % colours.parts.length]! })),
  ];
  const stops = all.filter(({ count }) => count.value! > 0);
  const absent = to.filter(({ count }) => count.value === 0).map(({ name }) => name);
  return drawn(laidOut(stops), absent, [
    `${listed(from)}，共${shownCount(whole)}件。`, `去向：${listed(to.filter(({ count }) => count.value! > 0))}。`,
  ]);
}

const listed = (list: readonly { readonly name: string; readonly count: Count }[]): string =>
  list.map(({ name, count }) => `${name}${shownCount(count)}件`).join('，');

function laidOut(stops: readonly Stop[]): Graph {
  const middle = stops.findIndex(({ side }) => side === 'middle');
  const most = Math.max(stops.filter(({ side }) => side === 'from').length, stops.filter(({ side }) => side === 'to').length);
  const links = stops.flatMap(({ side, count }, at) => {
    if (side === 'middle') return [];
    const value = count.value!;
    return [side === 'from' ? { source: at, target: middle, value } : { source: middle, target: at, value }];
  });
  // a label is taller than a thin stop: half a gap above the first and below the last
  return sankey<Stop, Stream>().nodeWidth(nodeWidth).nodePadding(gap).nodeSort(null).linkSort(null)
    .extent([[sides.left, gap / 2], [sides.right, gap / 2 + thickness + (most - 1) * gap]])({
      nodes: stops.map((stop) => ({ ...stop })), links,
    });
}

function drawn({ nodes, links }: Graph, absent: readonly string[], says: readonly string[]): Panel {
  const shapes: Shape[] = [];
  const labels: Label[] = [];
  const path = sankeyLinkHorizontal<Stop, Stream>();
  for (const link of links) {
    shapes.push(shape('path', {
      d: (path(link) ?? '').replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100)),
      fill: 'none', stroke: (link.target as Stop).colour, 'stroke-opacity': 0.32, 'stroke-width': rounded(Math.max(1, link.width ?? 0)),
    }));
  }
  let bottom = 0;
  for (const { name, count, side, colour, x0 = 0, x1 = 0, y0 = 0, y1 = 0 } of nodes) {
    shapes.push(rect(rounded(x0), rounded(y0), nodeWidth, rounded(Math.max(2, y1 - y0)), colour, 3));
    bottom = Math.max(bottom, y1);
    const middle = (y0 + y1) / 2;
    const amount = `${shownCount(count)}件`;
    if (side === 'middle') {
      // on white, so that it is read on the streams
      shapes.push(rect(rounded((x0 + x1) / 2 - 76), rounded(middle - 42), 152, 84, colours.paper, 8));
      labels.push(label(name, (x0 + x1) / 2, middle - 8, 22, { anchor: 'middle', fill: colours.soft }));
      labels.push(label(amount, (x0 + x1) / 2, middle + 26, fittingSize(amount, 30, 140), {
        anchor: 'middle', bold: true, fill: colours.main, count,
      }));
      continue;
    }
    const anchor = side === 'from' ? 'end' : 'start';
    const x = side === 'from' ? x0 - 14 : x1 + 14;
    labels.push(label(name, x, middle - 6, 22, { anchor }), label(amount, x, middle + 24, 26, { anchor, bold: true, count }));
  }
  let height = bottom + gap / 2;
  if (absent.length > 0) {
    labels.push(label(`本年没有：${absent.join('、')}`, page.margin, height + 30, 20, { fill: colours.soft }));
    height += 44;
  }
  return { height, shapes, labels, says: [...says, ...(absent.length > 0 ? [`本年没有${absent.join('、')}。`] : [])] };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
