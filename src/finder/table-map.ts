import type { FigureKey, TableKey } from '../form/types.js';
import type { Area, Grid } from '../grid/grid.js';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A label that is not the form's, though it was taken for one. */
export interface LabelVariant extends CellPlace {
  readonly found: string;
  readonly official: string;
}

/** Where a table of the form stands in a grid. */
export interface TableMap {
  readonly table: TableKey;
  readonly sheet: string;
  /** The grid it stands in: rules on the layout look at its cells. */
  readonly grid: Grid;
  /** From the first label to the last figure. */
  readonly area: Area;
  /** Figures whose cell is not there are absent. */
  readonly cells: Readonly<Record<FigureKey, CellPlace>>;
  /** Figures of rows that are there, whose numbers do not stand one under each head. */
  readonly unread: readonly FigureKey[];
  readonly variants: readonly LabelVariant[];
}

export type TableMatch =
  | { readonly state: 'found'; readonly map: TableMap }
  | { readonly state: 'missing' }
  | { readonly state: 'ambiguous'; readonly candidates: readonly TableMap[] };

export function isInside({ row, column }: CellPlace, area: Area): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The smallest area that holds all places. Throws for none. */
export function areaAround(places: Iterable<CellPlace>): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { row, column } of places) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (bottom < 0) throw new Error('no places to put an area around');
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
