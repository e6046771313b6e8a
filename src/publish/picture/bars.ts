import { countOf, shownCount, type Counted, type Figures } from './counts.js';
import { colours, inside, label, page, rect, type Label, type Panel, type Shape } from './drawing.js';
import { textWidth } from './measure.js';

const nameWidth = 190;
const rowHeight = 44;
/** A number that is there is never drawn as nothing. */
const thinnest = 3;

/** A bar for each, all by the same measure, the number behind it. */
export function barsOf(rows: readonly Counted[], report: Figures, unit: string): Panel {
  const counts = rows.map(({ name, keys }) => ({ name, count: countOf(report, keys) }));
  const most = Math.max(1, ...counts.map(({ count }) => count.value ?? 0));
  const left = page.margin + nameWidth;
  const room = inside - nameWidth - 14 - Math.max(...counts.map(({ count }) => textWidth(`${shownCount(count)}${unit}`, 24)));
  const shapes: Shape[] = [];
  const labels: Label[] = [];
  counts.forEach(({ name, count }, at) => {
    const y = at * rowHeight;
    const value = count.value ?? 0;
    const width = value > 0 ? Math.max(thinnest, Math.round(value / most * room * 100) / 100) : 0;
    labels.push(label(name, left - 16, y + 28, 22, { anchor: 'end' }));
    if (width > 0) shapes.push(rect(left, y + 8, width, 26, colours.main, 3));
    else shapes.push(rect(left, y + 8, 2, 26, colours.line));
    labels.push(label(`${shownCount(count)}${unit}`, left + Math.max(width, 2) + 12, y + 30, 24, { bold: true, count }));
  });
  return {
    height: counts.length * rowHeight, shapes, labels,
    says: [`${counts.map(({ name, count }) => `${name}${shownCount(count)}${unit}`).join('，')}。`],
  };
}
