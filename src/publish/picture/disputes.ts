import type { Form } from '../../form/types.js';
import { countOf, disputesOf, shownCount, type Figures } from './counts.js';
import { colours, inside, label, page, rect, type Label, type Panel, type Shape } from './drawing.js';
import { textWidth } from './measure.js';
import { noDisputes } from './nothing.js';

const rowHeight = 118;
const size = 20;

/** For each kind of dispute its total, a bar of its results, and each result's number. */
export function disputesPanel(form: Form, report: Figures): Panel {
  const kinds = disputesOf(form);
  if (form.tables.disputes.figures.every(({ key }) => report.figures[key] === 0)) {
    return noDisputes();
  }
  const shapes: Shape[] = [];
  const labels: Label[] = [];
  const says: string[] = [];
  kinds.forEach(({ name, results, total }, at) => {
    const y = at * rowHeight;
    const whole = countOf(report, total.keys);
    const counts = results.map((one) => ({ name: one.name, count: countOf(report, one.keys) }));
    const sum = counts.reduce((all, { count }) => all + (count.value ?? 0), 0);
    labels.push(
      label(name, page.margin, y + 28, 22),
      label(`${shownCount(whole)}件`, page.margin + inside, y + 28, 26, { anchor: 'end', bold: true, fill: colours.main, count: whole }),
    );
    shapes.push(rect(page.margin, y + 42, inside, 22, colours.ground, 3));
    let x = page.margin;
    let text = page.margin;
    counts.forEach((one, index) => {
      const colour = colours.parts[index * 2 % colours.parts.length]!;
      const width = sum > 0 ? Math.round((one.count.value ?? 0) / sum * inside * 100) / 100 : 0;
      if (width > 0) shapes.push(rect(Math.round(x * 100) / 100, y + 42, width, 22, colour));
      x += width;
      const words = `${one.name}${shownCount(one.count)}`;
      shapes.push(rect(text, y + 77, 14, 14, colour, 2));
      labels.push(label(words, text + 22, y + 91, size, { count: one.count }));
      text += 22 + textWidth(words, size) + 36;
    });
    says.push(`${name}${shownCount(whole)}件，其中${counts.map((one) => `${one.name}${shownCount(one.count)}件`).join('、')}。`);
  });
  return { height: kinds.length * rowHeight, shapes, labels, says };
}
