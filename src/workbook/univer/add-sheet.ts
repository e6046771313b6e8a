import { generateRandomId, mergeWorksheetSnapshotWithDefault, type IMutationInfo } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation } from '@univerjs/preset-sheets-core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/preset-sheets-data-validation';
import type { SheetDesign } from '../../grid/design.js';
import { WorkbookError } from '../port.js';
import { findSheet, mutateUndoably, sheetNamed, workbookOf, type UniverSession } from './host.js';
import { refuseProtected, refuseWhileEditing } from './protection.js';
import { toSheetData } from './sheet-data.js';
import { toValidationRule } from './validation.js';

/** All of them as one step that a person can undo. */
export function addSheets(session: UniverSession, designs: readonly SheetDesign[]): void {
  const workbook = workbookOf(session);
  for (const { name } of designs) {
    if (findSheet(workbook, name)) throw new WorkbookError('other', `a sheet ${name} is there already`, name);
  }
  refuseWhileEditing(session);
  const steps = designs.map((design, offset) => stepsFor(session, design, workbook.getSheetSize() + offset));
  if (steps.length > 0) mutateUndoably(session, steps.flatMap(({ redo }) => redo), steps.flatMap(({ undo }) => undo).reverse());
}

/** One step that a person can undo: the former sheet comes back. */
export function replaceSheet(session: UniverSession, design: SheetDesign): void {
  const workbook = workbookOf(session);
  const former = sheetNamed(workbook, design.name);
  refuseProtected(former);
  refuseWhileEditing(session);
  const index = workbook.getSheets().indexOf(former);
  const added = stepsFor(session, { ...design, name: former.getName() }, index);
  const at = { unitId: session.unitId, subUnitId: former.getSheetId() };
  const snapshot = structuredClone(former.getSnapshot());
  mutateUndoably(session,
    [{ id: RemoveSheetMutation.id, params: { ...at, subUnitName: former.getName() } }, ...added.redo],
    [...added.undo.reverse(), { id: InsertSheetMutation.id, params: { unitId: session.unitId, index, sheet: snapshot } }]);
}

function stepsFor({ unitId }: UniverSession, design: SheetDesign, index: number): { redo: IMutationInfo[]; undo: IMutationInfo[] } {
  const subUnitId = generateRandomId(8);
  const sheet = mergeWorksheetSnapshotWithDefault(toSheetData(subUnitId, design));
  const at = { unitId, subUnitId };
  const redo: IMutationInfo[] = [{ id: InsertSheetMutation.id, params: { unitId, index, sheet } }];
  const undo: IMutationInfo[] = [{ id: RemoveSheetMutation.id, params: { ...at, subUnitName: design.name } }];
  const rules = design.validations.map(toValidationRule);
  if (rules.length > 0) {
    redo.push({ id: AddDataValidationMutation.id, params: { ...at, rule: rules } });
    undo.push({ id: RemoveDataValidationMutation.id, params: { ...at, ruleId: rules.map(({ uid }) => uid) } });
  }
  return { redo, undo };
}
