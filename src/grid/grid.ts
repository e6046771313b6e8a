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
}

export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.cells[row]?.[column];
}
