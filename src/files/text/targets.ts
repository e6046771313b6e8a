import type { Figure, Table } from '../../form/types.js';
import { officialLabel, type OfficialLabel } from '../../finder/label.js';
import { rowsOf } from './table-grid.js';

/** A label that numbers may follow. */
export interface Target {
  readonly label: OfficialLabel;
  /** The figures' row; undefined for the label of a group, which has numbers of its own in the form of another year. */
  readonly row: string | undefined;
  /** Row of the printed table. */
  readonly at: number;
  readonly count: number;
  readonly figures: readonly Figure[];
}

/** The labels of the table's rows and groups, in printed order. */
export function targetsOf(table: Table): Target[] {
  const rows = new Map([...rowsOf(table)].map(([row, figures]) =>
    [table.cells.find(({ figure }) => figure === figures[0]!.key)!.row, { row, figures }]));
  return table.cells
    .filter(({ role, text }) => role === 'label' && text !== undefined)
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ text, row: at }) => {
      const { row, figures } = rows.get(at)!;
      const own = figures[0]!.rowPath.at(-1) === text ? row : undefined;
      return { label: officialLabel(text!), row: own, at, count: figures.length, figures };
    });
}
