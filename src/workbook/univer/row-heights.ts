import { SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation } from '@univerjs/preset-sheets-core';
import { BooleanNumber, type IMutationInfo } from '@univerjs/core';
import { mutate, sheetNamed, workbookOf, type UniverSession } from './host.js';
import { toRange } from './ranges.js';
import { heightInPixels } from './sheet-data.js';

export function setRowHeights(session: UniverSession, name: string, heights: Readonly<Record<number, number>>): void {
  const sheet = sheetNamed(workbookOf(session), name);
  const at = { unitId: session.unitId, subUnitId: sheet.getSheetId() };
  mutate(session, Object.entries(heights).flatMap(([row, height]): IMutationInfo[] => {
    const ranges = [toRange({ row: Number(row), column: 0, rows: 1, columns: sheet.getColumnCount() })];
    return [
      { id: SetWorksheetRowHeightMutation.id, params: { ...at, ranges, rowHeight: heightInPixels(height) } },
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...at, ranges, autoHeightInfo: BooleanNumber.FALSE } },
    ];
  }));
}
