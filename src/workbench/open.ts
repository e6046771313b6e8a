import { BooleanNumber, CellValueType, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { CellStyle } from '../grid/design.js';
import type { Cell } from '../report/cell.js';
import { sheetId, toBookData } from '../workbook/univer/book-data.js';
import { errorMark, textType } from '../workbook/univer/cell.js';
import { toStyle } from '../workbook/univer/cell-style.js';
import { rulesFor } from '../workbook/univer/flag.js';
import { toRange } from '../workbook/univer/ranges.js';
import { noted } from '../workbook/univer/sheet-notes.js';
import { heightInPixels, leastColumns, leastRows, plainSheet, widthInPixels } from '../workbook/univer/sheet-data.js';
import type { OpenedBook, OpenedSheet } from './opened-book.js';

const nextTask = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** An opened file as the spreadsheet takes it; in a task of its own, so that none is long. */
export async function shapedFor(name: string, book: OpenedBook): Promise<Partial<IWorkbookData>> {
  await nextTask();
  const data = bookDataOf(name, book);
  await nextTask();
  return data;
}

function bookDataOf(name: string, { sheets, settings }: OpenedBook): Partial<IWorkbookData> {
  const flags = Object.fromEntries(sheets.map((sheet, index) => [sheetId(index), rulesFor(sheet.flags).reverse()]));
  const styles = new StyleTable();
  return { ...toBookData(name, sheets.map((sheet) => toSheet(sheet, styles)), settings, { flags }), styles: styles.byId };
}

/** Cells that look the same share one style, by its id. */
class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<CellStyle, string>();

  idOf(look: CellStyle): string {
    let id = this.ids.get(look);
    if (id === undefined) {
      id = `look-${this.ids.size}`;
      this.ids.set(look, id);
      this.byId[id] = toStyle(look);
    }
    return id;
  }
}

function toSheet(sheet: OpenedSheet, styles: StyleTable): Partial<IWorksheetData> {
  const { freeze } = sheet;
  return {
    ...plainSheet,
    name: sheet.name,
    hidden: sheet.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData: cellsOf(sheet, styles),
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

function cellsOf({ cells }: OpenedSheet, styles: StyleTable): IWorksheetData['cellData'] {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell, look } of cells) {
    (cellData[row] ??= {})[column] = { ...(cell && content(cell)), s: styles.idOf(look) };
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
