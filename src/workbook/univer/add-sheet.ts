import { generateRandomId, mergeWorksheetSnapshotWithDefault, type IMutationInfo } from '@univerjs/presets';
import { InsertSheetMutation, RemoveSheetMutation } from '@univerjs/preset-sheets-core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/preset-sheets-data-validation';
import type { SheetDesign } from '../../grid/design.js';
import { WorkbookError } from '../port.js';
import { findSheet, mutateUndoably, workbookOf, type UniverSession } from './host.js';
import { refuseWhileEditing } from './protection.js';
import { toSheetData } from './sheet-data.js';
import { toValidationRule } from './validation.js';

export function addSheet(session: UniverSession, design: SheetDesign): void {
  const workbook = workbookOf(session);
  if (findSheet(workbook, design.name)) throw new WorkbookError('other', `a sheet ${design.name} is there already`, design.name);
  refuseWhileEditing(session);

  const { unitId } = session;
  const subUnitId = generateRandomId(8);
  const sheet = mergeWorksheetSnapshotWithDefault(toSheetData(subUnitId, design));
  const at = { unitId, subUnitId };
  const redo: IMutationInfo[] = [{ id: InsertSheetMutation.id, params: { unitId, index: workbook.getSheetSize(), sheet } }];
  const undo: IMutationInfo[] = [{ id: RemoveSheetMutation.id, params: { ...at, subUnitName: design.name } }];
  const rules = design.validations.map(toValidationRule);
  if (rules.length > 0) {
    redo.push({ id: AddDataValidationMutation.id, params: { ...at, rule: rules } });
    undo.unshift({ id: RemoveDataValidationMutation.id, params: { ...at, ruleId: rules.map(({ uid }) => uid) } });
  }
  mutateUndoably(session, redo, undo);
}
