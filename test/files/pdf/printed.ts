import type { Form, Table } from '../../../src/form/types.js';
import { pageHeight, pageWidth, widthOf, type PdfPage, type PdfText } from './make.js';

type Drawing = { texts: PdfText[]; lines: [number, number, number, number][] };

const margin = 60;
const rowHeight = 34;
const size = 8;

/** Prints the form's three tables with these figures under their headings, running over as many pages as they need. */
export function printReport(
  form: Form, figures: Readonly<Record<string, number | string>>, pageBottom = pageHeight - margin, ruled = true,
): PdfPage[] {
  const pages: Drawing[] = [{ texts: [], lines: [] }];
  let y = margin;
  for (const section of form.sections) {
    if (y + 3 * rowHeight > pageBottom) y = turn(pages);
    pages.at(-1)!.texts.push({ x: margin + 20, y, text: section.heading, size: 14 });
    y += 20;
    if (section.kind === 'table') y = printTable(pages, form.tables[section.key as keyof Form['tables']], figures, y, pageBottom);
  }
  pages.forEach(({ texts }, at) => texts.push({ x: pageWidth / 2, y: pageHeight - 30, text: `- ${at + 1} -` }));
  return ruled ? pages : pages.map(({ texts }) => ({ texts }));
}

function turn(pages: Drawing[]): number {
  pages.push({ texts: [], lines: [] });
  return margin;
}

function printTable(
  pages: Drawing[], table: Table, figures: Readonly<Record<string, number | string>>, start: number, pageBottom: number,
): number {
  const narrow = table.columns > 8 ? 33 : 60;
  const labels = table.labelColumns === 0
    ? []
    : Array<number>(table.labelColumns).fill((pageWidth - 2 * margin - (table.columns - table.labelColumns) * narrow) / table.labelColumns);
  const widths = [...labels, ...Array<number>(table.columns - labels.length).fill(labels.length > 0
    ? narrow
    : (pageWidth - 2 * margin) / table.columns)];
  const xs = widths.reduce<number[]>((all, width) => [...all, all.at(-1)! + width], [margin]);
  let y = start;
  for (let from = 0; from < table.rows;) {
    const to = Math.min(table.rows, from + Math.max(1, Math.floor((pageBottom - y) / rowHeight)));
    for (const cell of table.cells) {
      const [top, bottom] = [Math.max(cell.row, from), Math.min(cell.row + cell.rows, to)];
      if (top >= bottom) continue;
      const [left, right] = [xs[cell.column]!, xs[cell.column + cell.columns]!];
      const [above, below] = [y + (top - from) * rowHeight, y + (bottom - from) * rowHeight];
      const { texts, lines } = pages.at(-1)!;
      lines.push([left, above, right, above], [left, below, right, below], [left, above, left, below], [right, above, right, below]);
      if (top !== cell.row) continue;
      const text = cell.figure === undefined ? cell.text ?? '' : String(figures[cell.figure]);
      for (const [at, line] of wrap(text, right - left - 4).entries()) {
        texts.push({ x: (left + right - widthOf(line, size)) / 2, y: above + 9 + at * 9, text: line, size });
      }
    }
    y += (to - from) * rowHeight + 20;
    from = to;
    if (from < table.rows) y = turn(pages);
  }
  return y;
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const letter of text) {
    if (widthOf(lines.at(-1)! + letter, size) > width && !/[0-9.]/.test(letter)) lines.push('');
    lines[lines.length - 1] += letter;
  }
  return lines;
}
