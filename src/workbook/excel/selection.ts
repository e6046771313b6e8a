import type { SheetArea } from '../port.js';
import { codeOf, inExcel, toWorkbookError } from './errors.js';

export function select({ sheet, area }: SheetArea): Promise<void> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack().select();
    await context.sync();
  }, sheet);
}

export async function selection(): Promise<SheetArea | undefined> {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
      range.untrack();
      await context.sync();
      return {
        sheet: range.worksheet.name,
        area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
      };
    });
  } catch (error) {
    // several areas, or a chart
    if (codeOf(error) === 'InvalidSelection') return undefined;
    throw toWorkbookError(error);
  }
}
