import type { Area } from '../../../grid/grid.js';
import type { Cell } from '../../../report/cell.js';
import type { Budget } from './budget.js';

/** Empties the cells that a merge covers: a file may keep values there that nobody sees. */
export function coverMerges(rows: readonly (Cell | undefined)[][], merges: readonly Area[], budget: Budget): void {
  for (const { row, column, rows: height, columns: width } of merges) {
    const bottom = Math.min(row + height, rows.length);
    for (let line = row; line < bottom; line++) {
      const cells = rows[line];
      const right = Math.min(column + width, cells?.length ?? 0);
      budget.covering(1 + Math.max(0, right - column));
      for (let at = line === row ? column + 1 : column; at < right; at++) cells![at] = undefined;
    }
  }
}
