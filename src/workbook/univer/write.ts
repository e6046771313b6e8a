import type { ICellData, IMutationInfo, Workbook } from '@univerjs/core';
import {
  SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../../grid/grid.js';
import type { CellBlock } from '../port.js';
import { toCellData } from './cell.js';
import { mutateUndoably, sheetNamed, workbookOf, type UniverSession } from './host.js';
import { roomFor, toRange } from './ranges.js';
import { refuseProtected, refuseWhileEditing } from './protection.js';

/** All blocks or none: everything is looked at before the first cell changes. */
export function writeBlocks(session: UniverSession, blocks: readonly CellBlock[]): void {
  const workbook = workbookOf(session);
  for (const { sheet } of blocks) refuseProtected(sheetNamed(workbook, sheet));
  refuseWhileEditing(session);

  const redo: IMutationInfo[] = [];
  const undo: IMutationInfo[] = [];
  for (const block of blocks) {
    const values = valuesOf(session.unitId, workbook, block);
    redo.push(...roomFor(session.unitId, sheetNamed(workbook, block.sheet), toRange(areaOf(block))), {
      id: SetRangeValuesMutation.id, params: values,
    });
    undo.push({ id: SetRangeValuesMutation.id, params: formerValues(session, values) });
  }
  if (redo.length > 0) mutateUndoably(session, redo, undo);
}

function valuesOf(unitId: string, workbook: Workbook, block: CellBlock): ISetRangeValuesMutationParams {
  const cellValue: Record<number, Record<number, ICellData>> = {};
  block.values.forEach((values, r) => {
    const row: Record<number, ICellData> = (cellValue[block.row + r] = {});
    values.forEach((value, c) => { row[block.column + c] = toCellData(value); });
  });
  return { unitId, subUnitId: sheetNamed(workbook, block.sheet).getSheetId(), cellValue };
}

function formerValues({ host }: UniverSession, values: ISetRangeValuesMutationParams): ISetRangeValuesMutationParams {
  const former = SetRangeValuesUndoMutationFactory(host.injector, values);
  for (const row of Object.values(former.cellValue as Record<number, Record<number, ICellData>>)) {
    // looks did not change, so undo must not touch them either
    for (const cell of Object.values(row)) delete cell.s;
  }
  return former;
}

function areaOf({ row, column, values }: CellBlock): Area {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}
