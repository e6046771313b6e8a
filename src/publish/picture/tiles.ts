import { showNumber } from '../../narrative/numbers.js';
import { countOf, shownCount, type Counted, type Figures } from './counts.js';
import { colours, inside, label, page, rect, type Label, type Panel, type Shape } from './drawing.js';
import { fittingSize } from './measure.js';

export interface Tile extends Counted {
  /** A second line under the name, small. */
  readonly remark?: string;
  readonly unit: string;
}

const gap = 16;
const padding = 12;

/** Numbers side by side, `columns` in a row, each with last year's below it where that is known. */
export function tilesOf(tiles: readonly Tile[], columns: number, report: Figures, lastYear: Figures | undefined): Panel {
  const width = (inside - gap * (columns - 1)) / columns;
  const hasRemark = tiles.some(({ remark }) => remark !== undefined);
  const height = 112 + (hasRemark ? 24 : 0) + (lastYear ? 28 : 0);
  const shapes: Shape[] = [];
  const labels: Label[] = [];
  const says: string[] = [];
  tiles.forEach(({ name, remark, unit, keys }, at) => {
    const x = page.margin + (at % columns) * (width + gap);
    const y = Math.floor(at / columns) * (height + gap);
    const middle = x + width / 2;
    const room = width - 2 * padding;
    shapes.push(rect(x, y, width, height, colours.ground, 8));
    const line = (text: string, down: number, size: number, options = {}): void => {
      labels.push(label(text, middle, y + down, fittingSize(text, size, room), { anchor: 'middle', fill: colours.soft, ...options }));
    };
    line(name, 36, 22, { fill: colours.ink });
    if (remark !== undefined) line(remark, 62, 18);
    const count = countOf(report, keys);
    const down = hasRemark ? 108 : 84;
    line(`${shownCount(count)}${unit}`, down, 40, { bold: true, fill: colours.main, count });
    says.push(`${name}${remark ?? ''}${shownCount(count)}${unit}`);
    if (!lastYear) return;
    const before = countOf(lastYear, keys, true);
    line(before.value === null ? '上年没有这个数' : `上年${shownCount(before)}${changeWords(count.value, before.value, unit)}`, down + 36, 18, {
      count: before,
    });
    if (before.value !== null) says[says.length - 1] += `（上年${shownCount(before)}${unit}）`;
  });
  const rows = Math.ceil(tiles.length / columns);
  return { height: rows * height + (rows - 1) * gap, shapes, labels, says: [`${says.join('，')}。`] };
}

export function changeWords(now: number | null, before: number, unit: string): string {
  if (now === null) return '';
  if (now === before) return '，持平';
  // sums of money are no binary fractions: showNumber rounds what is left over
  return `，${now > before ? '增加' : '减少'}${showNumber(Math.abs(now - before))}${unit}`;
}
