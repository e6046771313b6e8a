import type { Row } from './table-grid.js';

/** Twentieths of a point. A column of 6 points has no room for a digit between its margins: borders that were dragged nearly together. */
const narrowest = 120;

/** Maps the grid columns of a table to columns without the slivers; each as it is where a cell would lose all its width. */
export function gridColumns(widths: readonly number[], rows: readonly Row[]): (column: number) => number {
  const kept = [0];
  for (const width of widths) kept.push(kept[kept.length - 1]! + (width >= narrowest ? 1 : 0));
  const last = kept.length - 1;
  const toKept = (column: number): number => (column <= last ? kept[column]! : kept[last]! + column - last);
  const vanishes = rows.some(({ cells }) => cells.some(({ column, span }) => toKept(column + span) === toKept(column)));
  return vanishes ? (column) => column : toKept;
}
