import type { Cell } from '../report/cell.js';
import { eachCell, type Grid } from './grid.js';

/**
 * The cells of a grid on their way from one thread to another. As rows they would be dear: one cell in column XFD arrives as a
 * row of 16,384 places.
 */
export interface PackedCells {
  readonly cells: readonly Cell[];
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
}

export function packCells(grid: Grid): PackedCells {
  const cells: Cell[] = [];
  const places: number[] = [];
  eachCell(grid, (cell, row, column) => {
    cells.push(cell);
    places.push(row, column);
  });
  return {
    cells,
    rows: Uint32Array.from(cells, (_, index) => places[2 * index]!),
    columns: Uint32Array.from(cells, (_, index) => places[2 * index + 1]!),
  };
}

/** Rows in which only what is there takes room. */
export function unpackCells({ cells, rows, columns }: PackedCells): Grid['cells'] {
  const unpacked: Cell[][] = [];
  for (const [index, cell] of cells.entries()) (unpacked[rows[index]!] ??= [])[columns[index]!] = cell;
  return unpacked;
}
