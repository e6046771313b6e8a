import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData, type IWorksheetData } from '@univerjs/presets';
import { refuseOtherThanXlsx } from '../files/open.js';
import { readXlsx, type XlsxBook, type XlsxSheet } from '../files/xlsx/index.js';
import type { Cell } from '../report/cell.js';
import { toBookData } from '../workbook/univer/book-data.js';
import { errorMark, textType } from '../workbook/univer/cell.js';
import { toStyle } from '../workbook/univer/cell-style.js';
import { toRange } from '../workbook/univer/ranges.js';
import { noted } from '../workbook/univer/sheet-notes.js';
import { heightInPixels, leastColumns, leastRows, plainSheet, widthInPixels } from '../workbook/univer/sheet-data.js';
import { eachDrawnCell } from './drawn-cells.js';

/** An xlsx file as the spreadsheet takes it. Throws a FileError. */
export function sheetsOfFile(name: string, bytes: Uint8Array): Partial<IWorkbookData> {
  refuseOtherThanXlsx(name, bytes);
  const book = readXlsx(bytes);
  return toBookData(name, book.sheets.map((sheet) => toSheet(book, sheet)), book.settings);
}

function toSheet(book: XlsxBook, sheet: XlsxSheet): Partial<IWorksheetData> {
  const { grid, freeze } = sheet;
  const rows = Math.max(grid.cells.length, ...grid.merges.map((area) => area.row + area.rows));
  const columns = grid.cells.reduce((most, row) => Math.max(most, row?.length ?? 0),
    grid.merges.reduce((most, area) => Math.max(most, area.column + area.columns), 0));
  return {
    ...plainSheet,
    name: sheet.name,
    hidden: sheet.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData: cellsOf(book, sheet, rows, columns),
    mergeData: grid.merges.map(toRange),
    rowCount: Math.max(leastRows, rows + 20),
    columnCount: Math.max(leastColumns, columns + 5),
    columnData: lines(sheet.columnWidths, grid.hiddenColumns, (width) => ({ w: widthInPixels(width) })),
    rowData: lines(sheet.rowHeights, grid.hiddenRows, (height) => ({ h: heightInPixels(height), ia: BooleanNumber.FALSE })),
    ...(freeze && {
      freeze: { xSplit: freeze.columns, startColumn: freeze.columns || -1, ySplit: freeze.rows, startRow: freeze.rows || -1 },
    }),
    ...(sheet.protected && { custom: noted({ protected: true }) }),
  };
}

function cellsOf(book: XlsxBook, { name, grid }: XlsxSheet, rows: number, columns: number): IWorksheetData['cellData'] {
  const cellData: Record<number, Record<number, ICellData>> = {};
  eachDrawnCell(grid, rows, columns, (cell, row, column) => {
    const style = toStyle(book.styleOf(name, row, column));
    if (cell || style.bd || style.bg || style.n) (cellData[row] ??= {})[column] = { ...(cell && content(cell)), s: style };
  });
  return cellData;
}

/** A formula without a stored result is calculated when the workbook opens. */
function content({ value, formula, error }: Cell): ICellData {
  return {
    ...(formula !== undefined && { f: formula }),
    ...(error !== undefined && { v: error, t: CellValueType.STRING, ...(formula === undefined && { custom: { [errorMark]: true } }) }),
    ...(typeof value === 'string' && { v: value, t: textType(value) }),
    ...(typeof value === 'number' && { v: value, t: CellValueType.NUMBER }),
    ...(typeof value === 'boolean' && { v: value ? 1 : 0, t: CellValueType.BOOLEAN }),
  };
}

function lines<T>(
  sizes: Readonly<Record<number, number>>, hidden: readonly number[] = [], toLine: (size: number) => T,
): Record<number, T & { hd?: BooleanNumber }> {
  const all = [...Object.keys(sizes).map(Number), ...hidden];
  const isHidden = new Set(hidden);
  return Object.fromEntries(all.map((line) => [line, {
    ...(sizes[line] !== undefined && toLine(sizes[line])),
    ...(isHidden.has(line) && { hd: BooleanNumber.TRUE }),
  } as T & { hd?: BooleanNumber }]));
}
