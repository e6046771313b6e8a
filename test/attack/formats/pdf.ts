import { pageHeight, pageWidth, pdfOf as fileOf, widthOf, type PdfText } from '../../files/pdf/make.js';
import { placed, textOf, type AttackTable, type Model, type PlacedCell, type Run } from '../model.js';

type Line = [number, number, number, number];
interface Drawing { readonly texts: PdfText[]; readonly lines: Line[] }

const margin = 40;
const size = 7;
const leading = 9;

/** Ruled tables under their headings; one that goes on stands on a page of its own. */
export function pdfOf({ title, tables }: Model): Uint8Array {
  const pages: Drawing[] = [{ texts: [{ x: margin, y: margin, text: title, size: 12 }], lines: [] }];
  let y = margin + 20;
  for (const { heading, rows, key } of tables) {
    if (heading === undefined) y = turn(pages);
    else {
      if (y + 120 > pageHeight - margin) y = turn(pages);
      pages.at(-1)!.texts.push({ x: margin, y: y + 10, text: heading, size: 12 });
      y += 20;
    }
    y = drawTable(pages, rows, y, key === 'applications' ? 3 : 0);
  }
  return fileOf(pages);
}

function turn(pages: Drawing[]): number {
  pages.push({ texts: [], lines: [] });
  return margin;
}

function drawTable(pages: Drawing[], rows: AttackTable['rows'], start: number, labels: number): number {
  const cells = placed(rows);
  const xs = columnsOf(Math.max(...cells.map(({ column, columns }) => column + columns)), labels);
  const heights = rows.map((_, row) => Math.max(16, ...cells.filter((cell) => cell.row === row && cell.rows === 1).map((cell) =>
    7 + leading * linesOf(cell, xs).length)));
  let y = start;
  for (let from = 0; from < rows.length;) {
    let to = from;
    const ys = [y];
    while (to < rows.length && (to === from || ys.at(-1)! + heights[to]! <= pageHeight - margin)) ys.push(ys.at(-1)! + heights[to++]!);
    for (const cell of cells) {
      const [top, bottom] = [Math.max(cell.row, from), Math.min(cell.row + cell.rows, to)];
      if (top < bottom) drawCell(pages.at(-1)!, cell, xs, ys[top - from]!, ys[bottom - from]!, top === cell.row);
    }
    y = ys.at(-1)! + 20;
    from = to;
    if (from < rows.length) y = turn(pages);
  }
  return y;
}

/** Where each column begins, and the right end. */
function columnsOf(count: number, labels: number): number[] {
  const whole = pageWidth - 2 * margin;
  const narrow = labels > 0 ? 33 : whole / count;
  const wide = labels > 0 ? (whole - (count - labels) * narrow) / labels : 0;
  return Array.from({ length: count + 1 }, (_, at) => margin + Math.min(at, labels) * wide + Math.max(0, at - labels) * narrow);
}

function drawCell(
  { texts, lines }: Drawing, cell: PlacedCell, xs: readonly number[], above: number, below: number, hasText: boolean,
): void {
  const [left, right] = [xs[cell.column]!, xs[cell.column + cell.columns]!];
  lines.push([left, above, right, above], [left, below, right, below]);
  if (!cell.open) lines.push([right, above, right, below]);
  if (cell.column === 0) lines.push([left, above, left, below]);
  if (!hasText) return;
  linesOf(cell, xs).forEach((runs, at) => {
    const width = runs.reduce((sum, run) => sum + widthOfRun(run), 0);
    let x = (left + right - width) / 2;
    const y = above + 9 + at * leading;
    for (const run of runs) {
      const raised = run.look === 'raised';
      if (run.text !== '') texts.push({ x, y: raised ? y - 3 : y, text: run.text, size: raised ? size * 0.6 : size });
      if (run.look === 'struck') lines.push([x, y - size / 3, x + widthOfRun(run), y - size / 3]);
      x += widthOfRun(run);
    }
  });
}

const widthOfRun = ({ text, look }: Run): number => widthOf(text, look === 'raised' ? size * 0.6 : size);

/** Words break anywhere, a number's runs stay on one line. */
function linesOf(cell: PlacedCell, xs: readonly number[]): Run[][] {
  if (cell.runs.length > 1 && !textOf(cell).includes('\n')) return [[...cell.runs]];
  const room = xs[cell.column + cell.columns]! - xs[cell.column]! - 4;
  return textOf(cell).split('\n').flatMap((text) => {
    const lines = [''];
    for (const letter of text) {
      if (widthOf(lines.at(-1)! + letter, size) > room && !/[0-9.]/.test(letter)) lines.push('');
      lines[lines.length - 1] += letter;
    }
    return lines.map((line) => [{ text: line }]);
  });
}
