import type { FigureKey } from '../../../src/form/types.js';
import type { FormatName } from '../formats/index.js';
import type { AttackTable, Cell, Model } from '../model.js';

/** An index below a count, the same in each run of the same attack. */
export type Pick = (count: number) => number;

/** A model after a damage, and what may be asked of its reader. Every figure in none of the lists is still read. */
export interface Damaged {
  readonly model: Model;
  /** Figures that may be unread now. */
  readonly unsure?: readonly FigureKey[];
  /** The same where only order and count say whose the numbers are. */
  readonly uncounted?: readonly FigureKey[];
  /** Figures whose row or column has no name any more: they may be called missing. */
  readonly unnamed?: readonly FigureKey[];
}

/** One way in which files come damaged. A new one is one entry in one of the lists beside. */
export interface Damage {
  readonly name: string;
  /** Absent: all. */
  readonly formats?: readonly FormatName[];
  /** What stands in a cell, or how the cells stand: of two damages to one table's shape, neither says what is left of it. */
  readonly of: 'content' | 'shape';
  /** Where the numbers of the row go that stand behind. */
  readonly moves?: 'left' | 'right';
  /** What stands without its other half then. */
  readonly leaves?: 'name' | 'number';
  /** undefined where the model has no place for it. */
  readonly apply: (model: Model, pick: Pick) => Damaged | undefined;
}

/** Where something stands in a model. */
export interface Spot {
  readonly table: number;
  readonly row: number;
  /** The index of the cell in its row. */
  readonly cell: number;
}

export function spotsOf(model: Model, wanted: (cell: Cell, table: AttackTable) => boolean): Spot[] {
  return model.tables.flatMap((table, at) => table.rows.flatMap((cells, row) =>
    cells.flatMap((cell, index) => (wanted(cell, table) ? [{ table: at, row, cell: index }] : []))));
}

/** Rows that hold figures. */
export function figureRows(model: Model, wanted: (table: AttackTable) => boolean = () => true): Omit<Spot, 'cell'>[] {
  return model.tables.flatMap((table, at) => (wanted(table)
    ? table.rows.flatMap((cells, row) => (cells.some(({ figures }) => figures.length > 0) ? [{ table: at, row }] : []))
    : []));
}

export function withTable(model: Model, at: number, ...tables: readonly AttackTable[]): Model {
  return { ...model, tables: model.tables.toSpliced(at, 1, ...tables) };
}

export function withRow(model: Model, { table, row }: Omit<Spot, 'cell'>, cells: readonly Cell[]): Model {
  const own = model.tables[table]!;
  return withTable(model, table, { ...own, rows: own.rows.with(row, cells) });
}

export function withCell(model: Model, spot: Spot, ...cells: readonly Cell[]): Model {
  return withRow(model, spot, rowAt(model, spot).toSpliced(spot.cell, 1, ...cells));
}

export const rowAt = (model: Model, { table, row }: Omit<Spot, 'cell'>): readonly Cell[] => model.tables[table]!.rows[row]!;

export const cellAt = (model: Model, spot: Spot): Cell => rowAt(model, spot)[spot.cell]!;

/** One of them, or undefined where there is none. */
export function oneOf<Item>(items: readonly Item[], pick: Pick): Item | undefined {
  return items.length === 0 ? undefined : items[pick(items.length)];
}
