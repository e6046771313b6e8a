import type { Area } from './grid.js';

/** Fewer rectangles for the same cells: those that lie in another go, neighbours with a common side join. Never one by cell. */
export function joinAreas(areas: readonly Area[]): Area[] {
  const across = joinRuns(withoutContained(areas), beside, (one, other) =>
    one.row - other.row || one.rows - other.rows || one.column - other.column);
  return joinRuns(across, below, (one, other) => one.column - other.column || one.columns - other.columns || one.row - other.row)
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The same of single cells. */
export function joinCells(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  return joinAreas(cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })));
}

function beside(one: Area, other: Area): Area | undefined {
  const fits = one.row === other.row && one.rows === other.rows && one.column + one.columns === other.column;
  return fits ? { ...one, columns: one.columns + other.columns } : undefined;
}

function below(one: Area, other: Area): Area | undefined {
  const fits = one.column === other.column && one.columns === other.columns && one.row + one.rows === other.row;
  return fits ? { ...one, rows: one.rows + other.rows } : undefined;
}

function joinRuns(
  areas: readonly Area[], join: (one: Area, other: Area) => Area | undefined, order: (one: Area, other: Area) => number,
): Area[] {
  const joined: Area[] = [];
  for (const area of [...areas].sort(order)) {
    const last = joined.at(-1);
    const both = last && join(last, area);
    if (both) joined[joined.length - 1] = both;
    else joined.push(area);
  }
  return joined;
}

function withoutContained(areas: readonly Area[]): Area[] {
  const bySize = [...areas].sort((one, other) => other.rows * other.columns - one.rows * one.columns);
  const kept: Area[] = [];
  for (const area of bySize) if (!kept.some((other) => contains(other, area))) kept.push(area);
  return kept;
}

function contains(outer: Area, inner: Area): boolean {
  return inner.row >= outer.row && inner.column >= outer.column
    && inner.row + inner.rows <= outer.row + outer.rows && inner.column + inner.columns <= outer.column + outer.columns;
}
