import type { IRange } from '@univerjs/core';
import type { Host } from './host.js';

export interface Structure {
  /** True when rows or columns came or went, other than those that were taken back since. */
  readonly hasMoved: (sheetId: string) => boolean;
  readonly stop: () => void;
}

const steps: Readonly<Record<string, readonly [lines: 'rows' | 'columns', sign: 1 | -1]>> = {
  'sheet.mutation.insert-row': ['rows', 1],
  'sheet.mutation.remove-rows': ['rows', -1],
  'sheet.mutation.insert-col': ['columns', 1],
  'sheet.mutation.remove-col': ['columns', -1],
};

/** Counts inserted and deleted rows and columns; undo runs the opposite step, so the count comes back to 0. */
export function trackStructure({ commands }: Host, unitId: string): Structure {
  const net = new Map<string, { rows: number; columns: number }>();
  const subscription = commands.onCommandExecuted(({ id, params }) => {
    const step = steps[id];
    const target = params as { unitId: string; subUnitId: string; range: IRange } | undefined;
    if (!step || !target || target.unitId !== unitId) return;
    const [lines, sign] = step;
    const { range } = target;
    const moved = net.get(target.subUnitId) ?? { rows: 0, columns: 0 };
    const count = lines === 'rows' ? range.endRow - range.startRow + 1 : range.endColumn - range.startColumn + 1;
    net.set(target.subUnitId, { ...moved, [lines]: moved[lines] + sign * count });
  });
  return {
    hasMoved: (sheetId) => {
      const moved = net.get(sheetId);
      return moved !== undefined && (moved.rows !== 0 || moved.columns !== 0);
    },
    stop: () => subscription.dispose(),
  };
}
