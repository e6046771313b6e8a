import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData, type IWorksheetData } from '@univerjs/presets';
import type { Cell } from '../report/cell.js';
import { sheetId, toBookData } from '../workbook/univer/book-data.js';
import { errorMark, textType } from '../workbook/univer/cell.js';
import { toStyle } from '../workbook/univer/cell-style.js';
import { rulesFor } from '../workbook/univer/flag.js';
import { toRange } from '../workbook/univer/ranges.js';
import { noted } from '../workbook/univer/sheet-notes.js';
import { heightInPixels, leastColumns, leastRows, plainSheet, widthInPixels } from '../workbook/univer/sheet-data.js';
import type { OpenedBook, OpenedSheet } from './opened-book.js';

/** An opened file as the spreadsheet takes it. */
export function bookDataOf(name: string, { sheets, settings }: OpenedBook): Partial<IWorkbookData> {
  const flags = Object.fromEntries(sheets.map((sheet, index) => [sheetId(index), rulesFor(sheet.flags).reverse()]));
  return toBookData(name, sheets.map(toSheet), settings, { flags });
}

function toSheet(sheet: OpenedSheet): Partial<IWorksheetData> {
  const { freeze } = sheet;
  return {
    ...plainSheet,
    name: sheet.name,
    hidden: sheet.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData: cellsOf(sheet),
    mergeData: sheet.merges.map(toRange),
    rowCount: Math.max(leastRows, sheet.rows + 20),
    columnCount: Math.max(leastColumns, sheet.columns + 5),
    columnData: lines(sheet.columnWidths, sheet.hiddenColumns, (width) => ({ w: widthInPixels(width) })),
    rowData: lines(sheet.rowHeights, sheet.hiddenRows, (height) => ({ h: heightInPixels(height), ia: BooleanNumber.FALSE })),
    ...(freeze && {
      freeze: { xSplit: freeze.columns, startColumn: freeze.columns || -1, ySplit: freeze.rows, startRow: freeze.rows || -1 },
    }),
    ...(sheet.protected && { custom: noted({ protected: true }) }),
  };
}

function cellsOf({ cells }: OpenedSheet): IWorksheetData['cellData'] {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell, look } of cells) {
    (cellData[row] ??= {})[column] = { ...(cell && content(cell)), s: toStyle(look) };
  }
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
  sizes: Readonly<Record<number, number>>, hidden: readonly number[], toLine: (size: number) => T,
): Record<number, T & { hd?: BooleanNumber }> {
  const all = [...Object.keys(sizes).map(Number), ...hidden];
  const isHidden = new Set(hidden);
  return Object.fromEntries(all.map((line) => [line, {
    ...(sizes[line] !== undefined && toLine(sizes[line])),
    ...(isHidden.has(line) && { hd: BooleanNumber.TRUE }),
  } as T & { hd?: BooleanNumber }]));
}
