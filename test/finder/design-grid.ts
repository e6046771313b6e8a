import type { CellPlace } from '../../src/finder/table-map.js';
import type { Table } from '../../src/form/index.js';
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

export const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });
/** Where the figures of a table stand whose first printed cell is at this place. */
export const printedAt = (table: Table, row: number, column: number, takes = (_: string): boolean => true): Record<string, CellPlace> =>
  Object.fromEntries(table.cells.flatMap((cell) => (cell.figure !== undefined && takes(cell.figure)
    ? [[cell.figure, { row: row + cell.row, column: column + cell.column }]] : [])));
/** The same grid with other values in some cells, by `row,column`. */
export function edited(grid: Grid, values: Readonly<Record<string, Cell['value'] | Cell>>): Grid {
  const cells: (Cell | undefined)[][] = Array.from({ length: grid.cells.length + 20 }, (_, row) => [...grid.cells[row] ?? []]);
  for (const [place, value] of Object.entries(values)) {
    const [row, column] = place.split(',').map(Number) as [number, number];
    cells[row]![column] = typeof value === 'object' && value !== null ? value : { value };
  }
  return { ...grid, cells };
}
export const below = (...grids: Grid[]): Grid => ({ ...grids[0]!, cells: grids.flatMap((grid) => Array.from(grid.cells, (row) => row)) });
export const inRows = (grid: Grid, ...order: number[]): Grid => ({ ...grid, cells: order.map((row) => grid.cells[row]) });
/** So many empty rows before one, for `shifted`. */
export const empties = (before: number, count: number): number[] => Array.from({ length: count }, () => before);
export const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);
