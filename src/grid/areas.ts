import type { Area } from './grid.js';

/** The same cells as few rectangles: runs along each row, then equal runs of neighbouring rows joined. */
export function joinCells(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.columns >= column) last.columns = Math.max(last.columns, column - last.column + 1);
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const joined: typeof runs = [];
  for (const run of runs) {
    const above = joined.find((area) => area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row);
    if (above) above.rows += 1;
    else joined.push(run);
  }
  return joined;
}
