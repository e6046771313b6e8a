import { BooleanNumber, CellValueType, type ICellData, type IWorksheetData } from '@univerjs/core';
import type { DesignedCell, SheetDesign } from '../../grid/design.js';
import type { Area } from '../../grid/grid.js';
import { textType } from './cell.js';
import { toStyle } from './cell-style.js';
import { toRange } from './ranges.js';
import { noted } from './sheet-notes.js';

/** As many as fill a screen; a sheet grows when something is written beyond. */
export const leastRows = 60;
export const leastColumns = 20;

/** Excel measures widths in characters, of 8 pixels in 宋体 11, with 5 pixels of padding; heights in points. */
export const widthInPixels = (characters: number): number => Math.round(characters * 8 + 5);
export const charactersOfPixels = (pixels: number): number => Math.max(0, (pixels - 5) / 8);
export const heightInPixels = (points: number): number => Math.round((points * 4) / 3);
export const pointsOfPixels = (pixels: number): number => (pixels * 3) / 4;

/** What Excel gives to a sheet of 宋体 11. */
export const plainSheet = { defaultRowHeight: 19, defaultColumnWidth: 72 } as const;
export const plainStyle = { ff: '宋体', fs: 11 } as const;

export function toSheetData(id: string, design: SheetDesign): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of design.cells) (cellData[cell.row] ??= {})[cell.column] = toCell(cell);
  for (const merge of design.merges) borderCovered(cellData, merge);
  return {
    ...plainSheet,
    id,
    name: design.name,
    // what the screen does not show must not be lost on saving
    custom: noted({ print: design.print, validations: design.validations }),
    cellData,
    mergeData: design.merges.map(toRange),
    rowCount: Math.max(leastRows, ...design.cells.map(({ row }) => row + 20)),
    columnCount: Math.max(leastColumns, ...design.cells.map(({ column }) => column + 5)),
    columnData: Object.fromEntries(design.columnWidths.map((width, column) => [column, { w: widthInPixels(width) }])),
    rowData: Object.fromEntries(Object.entries(design.rowHeights).map(([row, height]) => [
      row, { h: heightInPixels(height), ia: BooleanNumber.FALSE },
    ])),
    ...(design.freeze && {
      freeze: {
        xSplit: design.freeze.columns, startColumn: design.freeze.columns || -1,
        ySplit: design.freeze.rows, startRow: design.freeze.rows || -1,
      },
    }),
  };
}

function toCell({ value, formula, style }: DesignedCell): ICellData {
  const s = toStyle(style);
  if (formula !== undefined) return { f: formula, s };
  if (value === undefined) return { s };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : textType(value), s };
}

/** Univer draws the outline of a merge from the borders of the cells under it. */
function borderCovered(cellData: Record<number, Record<number, ICellData>>, merge: Area): void {
  const style = cellData[merge.row]?.[merge.column]?.s;
  if (typeof style !== 'object' || !style?.bd) return;
  for (let row = merge.row; row < merge.row + merge.rows; row++) {
    for (let column = merge.column; column < merge.column + merge.columns; column++) {
      (cellData[row] ??= {})[column] ??= { s: { bd: style.bd } };
    }
  }
}
