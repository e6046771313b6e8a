import type { Cell } from '../report/cell.js';

/** A rectangle of cells, 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells and merges of any table: a worksheet, an HTML table, a docx table, a PDF page.
 * `cells[row]?.[column]` counts from the sheet's A1; missing rows and cells are empty.
 * A source that cannot tell its merges leaves `merges` empty; covered cells are empty either way.
 */
export interface Grid {
  /** Sheet name, or what a person would call the place. */
  readonly name: string;
  readonly cells: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /**
   * Where each row ends: the columns that its cells cover, empty ones and spans from above included. Only of a source that
   * writes cells one behind the other, so that one cell less moves all that follow; in a worksheet each has its address.
   */
  readonly rowEnds?: readonly number[];
}

export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.cells[row]?.[column];
}

/** Longer lists may be mostly holes: one cell in column XFD makes a row of 16,384. */
const shortList = 100;

/** Calls `visit` for each item that is there, first to last; what is not there takes no time. */
export function eachPresent<Item>(list: readonly (Item | undefined)[], visit: (item: Item, index: number) => void): void {
  if (list.length <= shortList) {
    list.forEach((item, index) => { if (item !== undefined) visit(item, index); });
    return;
  }
  for (const key of Object.keys(list)) {
    const item = list[Number(key)];
    if (item !== undefined) visit(item, Number(key));
  }
}

/** Calls `visit` for each cell that is there, row by row. */
export function eachCell({ cells }: Pick<Grid, 'cells'>, visit: (cell: Cell, row: number, column: number) => void): void {
  eachPresent(cells, (line, row) => { eachPresent(line, (cell, column) => { visit(cell, row, column); }); });
}
