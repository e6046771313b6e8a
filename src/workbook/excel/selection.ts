import { WorkbookError, type SheetArea } from '../port.js';
import { codeOf, inExcel, toWorkbookError } from './errors.js';

export async function select({ sheet, area }: SheetArea): Promise<void> {
  try {
    await inExcel(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack().select();
      await context.sync();
    }, sheet);
  } catch (error) {
    if (toWorkbookError(error).kind === 'other' && await isHidden(sheet)) {
      throw new WorkbookError('notFound', 'a hidden sheet cannot be activated', sheet, { cause: error });
    }
    throw error;
  }
}

function isHidden(name: string): Promise<boolean> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await context.sync();
    return !sheet.isNullObject && sheet.visibility !== Excel.SheetVisibility.visible;
  }, name);
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
