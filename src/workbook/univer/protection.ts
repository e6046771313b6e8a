import type { Worksheet } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';
import { WorkbookError } from '../port.js';
import type { UniverSession } from './host.js';
import { sheetNotes } from './sheet-notes.js';

/** Univer knows no sheet protection from files; opening one keeps it in the sheet's metadata. */
export function isProtected(sheet: Worksheet): boolean {
  return sheetNotes(sheet).protected === true;
}

export function refuseProtected(sheet: Worksheet): void {
  if (isProtected(sheet)) throw new WorkbookError('protected', `sheet ${sheet.getName()} is protected`, sheet.getName());
}

/** What is being typed is not in the workbook yet; a write under it would be lost or lose it. */
export function refuseWhileEditing({ host }: UniverSession): void {
  if (host.injector.get(IEditorBridgeService).isVisible().visible) {
    throw new WorkbookError('busyEditing', 'a cell is being edited');
  }
}
