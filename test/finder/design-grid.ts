import type { SheetDesign } from '../../src/grid/design.js';
import type { Area, Grid } from '../../src/grid/grid.js';
import type { Cell } from '../../src/report/cell.js';

/** The grid that a sheet made from this design reads as. */
export function gridOf(design: SheetDesign): Grid {
  const cells: (Cell | undefined)[][] = [];
  for (const { row, column, value, formula } of design.cells) {
    if (value === undefined && formula === undefined) continue;
    const cell = { value: value ?? null, ...(formula === undefined ? {} : { formula }) };
    (cells[row] ??= [])[column] = cell;
  }
  return { name: design.name, cells, merges: design.merges };
}

/** The same grid with empty rows and columns put in before the given ones, and everything moved. */
export function shifted(grid: Grid, rows: readonly number[], columns: readonly number[]): Grid {
  const move = (at: number, inserted: readonly number[]): number => at + inserted.filter((before) => before <= at).length;
  const cells: (Cell | undefined)[][] = [];
  grid.cells.forEach((row, r) => row?.forEach((cell, c) => {
    if (cell) (cells[move(r, rows)] ??= [])[move(c, columns)] = cell;
  }));
  const merges = grid.merges.map((merge): Area => ({ ...merge, row: move(merge.row, rows), column: move(merge.column, columns) }));
  return { ...grid, cells, merges };
}

/** Every text changed by `change`. */
export function withTexts(grid: Grid, change: (text: string) => string): Grid {
  return { ...grid, cells: grid.cells.map((row) =>
    row?.map((cell) => (typeof cell?.value === 'string' ? { ...cell, value: change(cell.value) } : cell))) };
}
