import type { IRange } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import { WorkbookError, type SheetArea } from '../port.js';
import { mutate, sheetNamed, workbookOf, type UniverSession } from './host.js';
import { refuseWhileEditing } from './protection.js';
import { roomFor, toArea, toRange } from './ranges.js';

export function select(session: UniverSession, { sheet: name, area }: SheetArea): void {
  const sheet = sheetNamed(workbookOf(session), name);
  if (sheet.isSheetHidden()) throw new WorkbookError('notFound', `sheet ${name} is hidden`, name);
  refuseWhileEditing(session);
  const shown = session.host.api.getWorkbook(session.unitId)?.getSheetBySheetId(sheet.getSheetId());
  if (!shown) throw new WorkbookError('other', `sheet ${name} is not shown`, name);
  shown.activate();
  const merge = area.rows === 1 && area.columns === 1 ? sheet.getMergedCell(area.row, area.column) : undefined;
  const { row, column, rows, columns } = merge ? toArea(merge, sheet.getRowCount(), sheet.getColumnCount()) : area;
  const range = toRange({ row, column, rows, columns });
  mutate(session, roomFor(session.unitId, sheet, range));
  shown.setActiveRange(shown.getRange(row, column, rows, columns));
  // a little above and left of it, so that the labels of the cell stay in sight
  if (!isWithin(range, shown.getVisibleRange() ?? undefined)) shown.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 3));
}

/** `seen` is missing on a sheet that has not been painted yet. */
function isWithin(range: IRange, seen: IRange | undefined): boolean {
  return seen !== undefined
    && range.startRow >= seen.startRow && range.endRow <= seen.endRow
    && range.startColumn >= seen.startColumn && range.endColumn <= seen.endColumn;
}

export function selection(session: UniverSession): SheetArea | undefined {
  const workbook = workbookOf(session);
  const sheet = workbook.getActiveSheet(true);
  if (!sheet) return undefined;
  const selections = session.host.injector.get(SheetsSelectionsService).getCurrentSelections();
  const [only] = selections;
  if (selections.length !== 1 || !only) return undefined;
  return { sheet: sheet.getName(), area: toArea(only.range, sheet.getRowCount(), sheet.getColumnCount()) };
}
