import type { StoredSettings } from '../files/settings.js';
import { refuseOtherThanXlsx } from '../files/open.js';
import { readXlsx, type XlsxBook, type XlsxSheet } from '../files/xlsx/index.js';
import type { CellStyle } from '../grid/design.js';
import { cellAt, eachCell, type Area, type Grid } from '../grid/grid.js';
import type { Cell } from '../report/cell.js';
import { isFlagFormula, levelOfFlag } from '../workbook/flags.js';
import type { Flag } from '../workbook/port.js';

export interface XlsxFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the workbench shows of a file: plain data, as the worker hands it over; the page only gives it the spreadsheet's shape. */
export interface OpenedBook {
  readonly sheets: readonly OpenedSheet[];
  readonly settings: StoredSettings;
}

export interface OpenedSheet extends Omit<XlsxSheet, 'grid'> {
  readonly rows: number;
  readonly columns: number;
  /** Those that hold or show something. */
  readonly cells: readonly OpenedCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Marks of ours that were saved with the file, within the part of the sheet that is used. */
  readonly flags: readonly SheetFlag[];
}

export type SheetFlag = Pick<Flag, 'area' | 'level'>;

export interface OpenedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
  /** One object for all cells that look the same. */
  readonly look: CellStyle;
}

/** So many blank cells of a workbook are asked for borders and fills; a sheet with more is no form but a data dump. */
const styledCells = 200_000;

/** Opens an xlsx file. Throws a FileError. */
export function readBook({ name, bytes }: XlsxFile): OpenedBook {
  refuseOtherThanXlsx(name, bytes);
  const book = readXlsx(bytes);
  let left = styledCells;
  const sheets = book.sheets.map((sheet) => {
    const size = sizeOf(sheet.grid);
    const area = size.rows * size.columns;
    const everyCell = area <= left;
    if (everyCell) left -= area;
    return openSheet(book, sheet, size, everyCell);
  });
  return { sheets, settings: book.settings };
}

function openSheet(book: XlsxBook, { grid, ...sheet }: XlsxSheet, { rows, columns }: Size, everyCell: boolean): OpenedSheet {
  const { merges, hiddenRows = [], hiddenColumns = [] } = grid;
  const cells: OpenedCell[] = [];
  const take = (row: number, column: number): void => {
    const cell = cellAt(grid, row, column);
    const look = book.styleOf(sheet.name, row, column);
    if (cell || look.border || look.fill || look.format) cells.push({ row, column, cell, look });
  };
  if (everyCell) {
    for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) take(row, column);
  } else {
    // by what is there: a sheet of two cells can be as wide and as long as Excel's
    eachCell(grid, (_, row, column) => take(row, column));
  }
  return { ...sheet, rows, columns, cells, merges, hiddenRows, hiddenColumns, flags: flagsIn(book, sheet.name, { rows, columns }) };
}

function flagsIn(book: XlsxBook, sheet: string, { rows, columns }: Size): SheetFlag[] {
  return book.rulesOf(sheet, isFlagFormula).flatMap(({ formula, areas }) => {
    const level = levelOfFlag(formula);
    return level === undefined ? [] : areas.filter(({ row, column }) => row < rows && column < columns).map((area) => ({
      level,
      area: { ...area, rows: Math.min(area.rows, rows - area.row), columns: Math.min(area.columns, columns - area.column) },
    }));
  });
}

type Size = Pick<OpenedSheet, 'rows' | 'columns'>;

function sizeOf({ cells, merges }: Grid): Size {
  return {
    rows: merges.reduce((most, area) => Math.max(most, area.row + area.rows), cells.length),
    columns: cells.reduce((most, row) => Math.max(most, row?.length ?? 0),
      merges.reduce((most, area) => Math.max(most, area.column + area.columns), 0)),
  };
}
