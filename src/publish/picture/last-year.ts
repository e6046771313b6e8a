import type { Form } from '../../form/types.js';
import { countOf, keysOf, shownCount, total, type Counted, type Figures } from './counts.js';
import { colours, inside, label, page, rect, type Label, type Panel, type Shape } from './drawing.js';
import { textWidth } from './measure.js';
import { changeWords } from './tiles.js';

const rowHeight = 92;
const nameWidth = 190;
const size = 22;

function comparedOf(form: Form): Counted[] {
  const disputes = keysOf(form, 'disputes', 'total');
  return [
    { name: '本年新收申请', keys: [total('received')] }, { name: '办结申请', keys: [total('concluded')] },
    { name: '结转下年度', keys: [total('carriedForward')] },
    { name: '行政复议', keys: disputes.filter((key) => key.startsWith('disputes.review.')) },
    { name: '行政诉讼', keys: disputes.filter((key) => !key.startsWith('disputes.review.')) },
  ];
}

/** This year's numbers above last year's, each pair by the same measure. */
export function lastYearPanel(form: Form, report: Figures, lastYear: Figures): Panel {
  const pairs = comparedOf(form).map(({ name, keys }) => ({ name, now: countOf(report, keys), before: countOf(lastYear, keys, true) }));
  const left = page.margin + nameWidth;
  const room = inside - nameWidth - 14 - Math.max(...pairs.map(({ now, before }) => textWidth(wordsOf(now, before), size)));
  const most = Math.max(1, ...pairs.flatMap(({ now, before }) => [now.value ?? 0, before.value ?? 0]));
  const shapes: Shape[] = [];
  const labels: Label[] = [];
  pairs.forEach(({ name, now, before }, at) => {
    const y = at * rowHeight;
    labels.push(label(name, left - 16, y + 46, size, { anchor: 'end' }));
    for (const [count, down, colour, words] of [
      [now, 8, colours.main, wordsOf(now, before)], [before, 42, colours.second, `上年${shownCount(before)}件`],
    ] as const) {
      const width = Math.max(2, Math.round((count.value ?? 0) / most * room * 100) / 100);
      shapes.push(rect(left, y + down, width, 26, colour, 3));
      const looks = count === now ? { bold: true } : { fill: colours.soft };
      labels.push(label(words, left + width + 12, y + down + 21, size, { count, ...looks }));
    }
  });
  return {
    height: pairs.length * rowHeight - 14, shapes, labels,
    says: pairs.map(({ name, now, before }) => `${name}${wordsOf(now, before)}，上年${shownCount(before)}件。`),
  };
}

function wordsOf(now: ReturnType<typeof countOf>, before: ReturnType<typeof countOf>): string {
  return `${shownCount(now)}件${before.value === null ? '' : changeWords(now.value, before.value, '件')}`;
}
