import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/preset-sheets-core';
import type { Area } from '../../grid/grid.js';
import type { EditedCells } from '../port.js';
import { workbookOf, type UniverSession } from './host.js';

/** What moves, hides or joins cells, or adds and removes sheets. */
const structural = new Set([
  'insert-row', 'insert-col', 'remove-rows', 'remove-col', 'move-range', 'move-rows', 'move-columns', 'reorder-range',
  'add-worksheet-merge', 'remove-worksheet-merge', 'insert-sheet', 'remove-sheet', 'set-worksheet-name',
].map((name) => `sheet.mutation.${name}`));

export const isStructural = (id: string): boolean => structural.has(id);

interface Target {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheet?: { readonly id: string; readonly name: string };
}

/** Mutations are where typing, pasting, filling, undo and our own writes all pass. */
export function watch(session: UniverSession, listener: (change: EditedCells) => void): () => Promise<void> {
  const names = new Map<string, string>();
  const rename = (): void => workbookOf(session).getSheets().forEach((sheet) => names.set(sheet.getSheetId(), sheet.getName()));
  rename();

  const subscription = session.host.commands.onCommandExecuted(({ id, params }, options) => {
    const target = (params ?? {}) as Target;
    if (target.unitId !== session.unitId) return;
    const report = (area?: Area): void => {
      const sheetId = target.subUnitId ?? target.sheet?.id ?? '';
      listener({ sheet: names.get(sheetId) ?? sheetId, ...(area && { area }), own: session.writing });
    };
    if (structural.has(id)) {
      rename();
      report();
    } else if (id === SetRangeValuesMutation.id && !options?.['fromFormula']) {
      const area = changedArea((params as ISetRangeValuesMutationParams).cellValue);
      if (area) report(area);
    }
  });
  return () => {
    subscription.dispose();
    return Promise.resolve();
  };
}

/** Fonts and borders go the same way as values; only cells whose content was set count. */
function changedArea(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): Area | undefined {
  let top = Infinity, left = Infinity, bottom = -Infinity, right = -Infinity;
  for (const [row, columns] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries(columns as Record<string, Nullable<ICellData>>)) {
      if (cell && cell.v === undefined && cell.f === undefined && cell.si === undefined && cell.p === undefined) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return top > bottom ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
