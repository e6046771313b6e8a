import type { FigureKey } from '../../form/types.js';
import type { CellStyle, DesignedCell, SheetDesign } from '../../grid/design.js';
import type { Area } from '../../grid/grid.js';
import { isHeading, type Line } from '../../publish/line.js';
import { draftWord } from '../../publish/paper.js';
import type { Publication } from '../../publish/publication.js';
import { tableShape } from '../../publish/shape.js';
import type { PublishedCell, PublishedTable } from '../../publish/table.js';
import { markCell } from './printed-sheet.js';
import { piecesOf, textHeight } from './text-rows.js';

export const wholeReportName = '年报';

/** The tables of a form have 4, 10 and 15 columns: each of theirs is some of these. */
const units = 30;
const unitWidth = 2.1;
/** Characters of the default font. */
const width = units * (unitWidth + 0.6);

const song: CellStyle = { font: '宋体', vertical: 'center', wrap: true };
const styles = {
  draft: { ...song, size: 16, bold: true, color: '#B23C00', horizontal: 'center' },
  title: { ...song, size: 22, bold: true, horizontal: 'center' },
  heading: { ...song, font: '黑体', size: 16, horizontal: 'left' },
  aspect: { ...song, font: '楷体', size: 16, horizontal: 'left' },
  body: { ...song, font: '仿宋', size: 16, horizontal: 'left' },
  head: { ...song, size: 9, border: true, horizontal: 'center' },
  corner: { ...song, size: 9, border: true, horizontal: 'center' },
  label: { ...song, size: 9, border: true, horizontal: 'left' },
  figure: { ...song, size: 10, border: true, horizontal: 'center' },
} satisfies Record<string, CellStyle & { size?: number }>;

/** The whole report in the order of the paper, tables in their sections, laid out for A4. Numbers are numbers, texts are texts. */
export function wholeReportSheet(publication: Publication): SheetDesign {
  const { title, preface, sections, draft, report } = publication;
  const rows = new Rows();
  if (draft) rows.text(draftWord, styles.draft);
  rows.text(title.join('\n'), styles.title);
  const lines = (all: readonly Line[]): void => {
    for (const line of all) rows.text(`　　${line.lead}${line.text}`, isHeading(line) ? styles.aspect : styles.body);
  };
  lines(preface);
  for (const { heading, lines: below, table } of sections) {
    rows.text(`　　${heading}`, styles.heading);
    lines(below);
    if (table) rows.table(table, report.figures);
  }
  return rows.sheet();
}

class Rows {
  private readonly cells: DesignedCell[] = [markCell];
  private readonly merges: Area[] = [];
  private readonly heights: Record<number, number> = { 0: 18 };
  private next = 1;

  /** A row, or several where a row of a spreadsheet cannot be as tall. */
  text(text: string, style: CellStyle & { readonly size?: number }): void {
    const size = style.size ?? 11;
    for (const piece of piecesOf(text, width, size)) {
      this.cells.push({ row: this.next, column: 0, value: piece, style });
      this.merges.push({ row: this.next, column: 0, rows: 1, columns: units });
      this.heights[this.next++] = textHeight(piece, width, size);
    }
  }

  table(table: PublishedTable, figures: Readonly<Record<FigureKey, number | null>>): void {
    const bounds = boundsOf(table);
    const lines: number[] = [];
    for (const cell of table.rows.flat()) {
      const area = {
        row: this.next + cell.row, column: bounds[cell.column]!, rows: cell.rows,
        columns: bounds[cell.column + cell.columns]! - bounds[cell.column]!,
      };
      this.put(area, cell, figures);
      if (cell.rows === 1) lines[cell.row] = Math.max(lines[cell.row] ?? 1, linesIn(cell.text, area.columns));
    }
    table.rows.forEach((_, row) => { this.heights[this.next + row] = 7 + 12 * (lines[row] ?? 1); });
    this.next += table.rows.length;
    // a line of room before what follows
    this.heights[this.next++] = 10;
  }

  private put(area: Area, { role, text, figure }: PublishedCell, figures: Readonly<Record<FigureKey, number | null>>): void {
    const value = (figure === undefined ? undefined : figures[figure]) ?? text;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const first = row === area.row && column === area.column;
        this.cells.push({ row, column, ...(first && value !== '' ? { value } : {}), style: styles[role] });
      }
    }
    if (area.rows * area.columns > 1) this.merges.push(area);
  }

  sheet(): SheetDesign {
    return {
      name: wholeReportName, cells: this.cells, merges: this.merges,
      columnWidths: Array<number>(units).fill(unitWidth), rowHeights: this.heights, validations: [],
      print: { landscape: false, area: { row: 1, column: 0, rows: this.next - 1, columns: units }, onePage: false },
    };
  }
}

/** Where each column begins, in units, and where the last one ends. */
function boundsOf(table: PublishedTable): number[] {
  let share = 0;
  const ends = tableShape(table).map((one) => Math.round((share += one) * units));
  return [0, ...ends.slice(0, -1), units];
}

/** Characters of 9 points that a unit holds, with its part of the room at both sides. */
function linesIn(text: string, columns: number): number {
  return Math.max(1, Math.ceil(text.length / Math.max(1, Math.floor(columns * unitWidth * 0.68 - 0.3))));
}
