import { AlignmentType, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { paper } from '../paper.js';
import { tableShape } from '../shape.js';
import type { PublishedCell, PublishedTable } from '../table.js';
import { fontOf, tableText } from './styles.js';
import { halfPoints, twips, twipsOfPoints } from './units.js';

const textWidth = twips(paper.width - paper.margins.left - paper.margins.right);
/** Rows of a table with many of them, and of one with few: what is kept on one page leaves less than half a page empty before it. */
const rowHeight = { many: twips(6.6), few: twips(6.4) };
const margins = { top: 15, bottom: 15, left: twips(1.2), right: twips(0.6), marginUnitType: WidthType.DXA };
/** A number needs the whole width of its cell. */
const figureMargins = { ...margins, left: 20, right: 20 };

/** A table of the form: its head stands again on each page, no row is broken, and it is kept on one page where it fits. */
export function tableOf(table: PublishedTable): Table {
  const { rows, headRows } = table;
  const widths = wholeWidths(tableShape(table));
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins,
    rows: rows.map((cells, at) => new TableRow({
      cantSplit: true, tableHeader: at < headRows, keepNext: at < rows.length - 1,
      height: { value: rows.length > 20 ? rowHeight.many : rowHeight.few, rule: HeightRule.ATLEAST },
      children: cells.map((cell) => cellOf(cell, widths, sizeOf(table))),
    })),
  });
}

function cellOf({ text, role, column, columns, rows }: PublishedCell, widths: readonly number[], size: number): TableCell {
  const isLabel = role === 'label' && rows === 1 && columns < widths.length;
  const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    columnSpan: columns, rowSpan: rows, verticalAlign: VerticalAlign.CENTER,
    margins: isLabel ? margins : role === 'head' ? evenMargins(text, width, size) : figureMargins,
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({
      style: 'ReportTable', ...(isLabel ? { alignment: AlignmentType.LEFT } : {}),
      children: [new TextRun({ text, size: halfPoints(size), ...(role === 'head' ? { font: fontOf('heading') } : {}) })],
    })],
  });
}

/** So wide that the lines of a label are about as long as each other: 结果／维持, not 结果维／持. */
function evenMargins(text: string, width: number, size: number): typeof margins {
  const letter = twipsOfPoints(size);
  const room = Math.max(1, Math.floor((width - 2 * figureMargins.left) / letter));
  const lines = Math.ceil(text.length / room);
  const side = Math.floor((width - Math.ceil(text.length / lines) * letter) / 2) - 10;
  return lines === 1 || side < figureMargins.left ? figureMargins : { ...margins, left: side, right: side };
}

/** What is left over by rounding goes to the first column, so that the cells fill the width exactly. */
function wholeWidths(shares: readonly number[]): number[] {
  const widths = shares.map((share) => Math.floor(share * textWidth));
  widths[0]! += textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths;
}

/** Small enough that no number breaks in its cell. */
function sizeOf({ rows, columns }: PublishedTable): number {
  if (columns <= 5) return tableText.plain;
  const longest = Math.max(...rows.flat().map(({ role, text }) => (role === 'figure' ? text.length : 0)));
  return longest > 5 ? tableText.densest : tableText.dense;
}
