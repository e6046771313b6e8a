import type { IMutationInfo, IRange, Worksheet } from '@univerjs/core';
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/preset-sheets-core';
import type { Area } from '../../grid/grid.js';

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

/** Whole rows and columns may come without their ends. */
export function toArea(range: IRange, rowCount: number, columnCount: number): Area {
  const row = Number.isFinite(range.startRow) ? range.startRow : 0;
  const column = Number.isFinite(range.startColumn) ? range.startColumn : 0;
  const lastRow = Number.isFinite(range.endRow) ? range.endRow : rowCount - 1;
  const lastColumn = Number.isFinite(range.endColumn) ? range.endColumn : columnCount - 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Univer's sheets end somewhere, Excel's hardly ever do: what makes a sheet long and wide enough. */
export function roomFor(unitId: string, sheet: Worksheet, range: IRange): IMutationInfo[] {
  const at = { unitId, subUnitId: sheet.getSheetId() };
  const rowCount = range.endRow + 1;
  const columnCount = range.endColumn + 1;
  return [
    ...(rowCount > sheet.getRowCount() ? [{ id: SetWorksheetRowCountMutation.id, params: { ...at, rowCount } }] : []),
    ...(columnCount > sheet.getColumnCount() ? [{ id: SetWorksheetColumnCountMutation.id, params: { ...at, columnCount } }] : []),
  ];
}
