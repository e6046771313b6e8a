import { cellAt, eachCell, type Grid } from '../grid/grid.js';
import type { Cell } from '../report/cell.js';

/** Blank cells get their borders and fills up to here; beyond, a sheet is no form but a data dump. */
const styledCells = 200_000;

/** Calls `visit` for each cell of a sheet that may show something: every one of a small sheet, and of a large one those with content. */
export function eachDrawnCell(
  grid: Grid, rows: number, columns: number, visit: (cell: Cell | undefined, row: number, column: number) => void,
): void {
  if (rows * columns > styledCells) {
    eachCell(grid, visit);
    return;
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) visit(cellAt(grid, row, column), row, column);
  }
}
