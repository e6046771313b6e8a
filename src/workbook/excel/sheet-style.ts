import { columnName } from '../../grid/address.js';
import type { CellStyle, SheetDesign } from '../../grid/design.js';
import type { Area } from '../../grid/grid.js';
import { addressesOf } from './addresses.js';

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** One group of areas for each style that occurs, so that the actions grow with the styles and not with the cells. */
export function styleCells(sheet: Excel.Worksheet, design: SheetDesign): void {
  const groups = new Map<string, { style: CellStyle; areas: Area[] }>();
  for (const { row, column, style } of design.cells) {
    const { format: _, ...look } = style;
    const key = JSON.stringify(Object.entries(look).sort());
    if (key === '[]') continue;
    const group = groups.get(key) ?? { style: look, areas: [] as Area[] };
    group.areas.push({ row, column, rows: 1, columns: 1 });
    groups.set(key, group);
  }
  for (const { style, areas } of groups.values()) {
    for (const address of addressesOf(areas)) applyStyle(sheet.getRanges(address).untrack().format, style);
  }
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.font !== undefined) format.font.name = style.font;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal) format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[style.horizontal];
  if (style.vertical) format.verticalAlignment = ({ top: 'Top', center: 'Center' } as const)[style.vertical];
  if (style.border) for (const edge of edges) format.borders.getItem(edge).style = 'Continuous';
}

export function layOut(sheet: Excel.Worksheet, design: SheetDesign): void {
  sizeColumnsAndRows(sheet, design);
  const { freeze, print } = design;
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns).untrack());
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  for (const { area, kind, message } of design.validations) {
    const validation = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack().dataValidation;
    validation.rule = { [kind === 'integer' ? 'wholeNumber' : 'decimal']: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    validation.errorAlert = { title: '', message, showAlert: true, style: 'Stop' };
  }
  sheet.pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  sheet.pageLayout.paperSize = 'A4';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, ...(print.onePage ? { verticalFitToPages: 1 } : {}) };
  sheet.pageLayout.setPrintArea(sheet.getRangeByIndexes(print.area.row, print.area.column, print.area.rows, print.area.columns).untrack());
  if (print.titleRows) sheet.pageLayout.setPrintTitleRows(`${print.titleRows.first + 1}:${print.titleRows.last + 1}`);
}

function sizeColumnsAndRows(sheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetDesign): void {
  for (const { value, first, last } of runsOf(columnWidths.map((width, index) => [index, width]))) {
    sheet.getRange(`${columnName(first)}:${columnName(last)}`).untrack().format.columnWidth = toPoints(value);
  }
  for (const { value, first, last } of runsOf(Object.entries(rowHeights).map(([row, height]) => [Number(row), height]))) {
    sheet.getRange(`${first + 1}:${last + 1}`).untrack().format.rowHeight = value;
  }
}

/** A character of the default font is 7 pixels wide, with 5 pixels around the cell's text, at 96 pixels an inch. */
function toPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Neighbours of the same size. */
function runsOf(sizes: readonly (readonly [index: number, value: number])[]): { value: number; first: number; last: number }[] {
  const runs: { value: number; first: number; last: number }[] = [];
  for (const [index, value] of sizes) {
    const last = runs.at(-1);
    if (last && last.value === value && last.last === index - 1) last.last = index;
    else runs.push({ value, first: index, last: index });
  }
  return runs;
}
