import { AlignmentType, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { paper } from '../paper.js';
import { tableShape } from '../shape.js';
import type { PublishedCell, PublishedTable } from '../table.js';
import { fontOf, tableText } from './styles.js';
import { halfPoints, twips } from './units.js';

const textWidth = twips(paper.width - paper.margins.left - paper.margins.right);
/** Rows of a table with many of them, and of one with few. */
const rowHeight = { many: twips(6.6), few: twips(8.5) };
const margins = { top: 15, bottom: 15, left: 30, right: 30, marginUnitType: WidthType.DXA };

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
  return new TableCell({
    columnSpan: columns, rowSpan: rows, verticalAlign: VerticalAlign.CENTER,
    width: { size: widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    children: [new Paragraph({
      style: 'ReportTable', ...(isLabel ? { alignment: AlignmentType.LEFT } : {}),
      children: [new TextRun({ text, size: halfPoints(size), ...(role === 'head' ? { font: fontOf('heading') } : {}) })],
    })],
  });
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
