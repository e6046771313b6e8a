import type { Figure, Table } from '../../form/types.js';
import type { Grid } from '../../grid/grid.js';
import type { Cell } from '../../report/cell.js';
import type { UnreadReason } from '../../report/unread.js';

type Values = readonly (number | string)[];

/** What a text holds of a printed table. */
export interface TextTable {
  /** The values of each row that was read. */
  readonly rows: ReadonlyMap<string, Values>;
  /** Rows that are there, and whose values are not certain. */
  readonly unread?: ReadonlyMap<string, UnreadReason>;
  /** Labels as found. */
  readonly labels?: ReadonlyMap<string, string>;
  /** Labels of groups that have numbers of their own, by printed row. */
  readonly groups?: ReadonlyMap<number, { readonly label: string; readonly values: Values }>;
}

/** The printed table with what a text holds of it; a row that is neither read nor unread is not there. */
export function tableGrid(table: Table, { rows, unread = new Map(), labels = new Map(), groups = new Map() }: TextTable): Grid {
  const cells: (Cell | undefined)[][] = [];
  const putCell = (row: number, column: number, cell: Cell | undefined): void => { (cells[row] ??= [])[column] = cell; };
  const put = (row: number, column: number, value: string): void => putCell(row, column, { value });
  for (const { row, column, text } of table.cells) if (text !== undefined) put(row, column, text);
  for (const [row, figures] of rowsOf(table)) {
    const values = rows.get(row);
    const at = placeOf(table, figures[0]!.key).row;
    const label = table.cells.find(({ text, role, row: own }) => role === 'label' && own === at && text === figures[0]!.rowPath.at(-1));
    const reason = values ? undefined : unread.get(row);
    if (!values && !reason && label) putCell(label.row, label.column, undefined);
    if (!values && !reason) continue;
    if (label && labels.has(row)) put(label.row, label.column, labels.get(row)!);
    figures.forEach(({ key }, index) => {
      const place = placeOf(table, key);
      putCell(place.row, place.column, reason ? { value: null, unread: reason } : { value: String(values![index]!) });
    });
  }
  for (const [row, { label, values }] of groups) {
    const { column } = table.cells.find((cell) => cell.role === 'label' && cell.row === row)!;
    put(row, column, label);
    values.forEach((value, index) => put(row, table.columns - values.length + index, String(value)));
  }
  return { name: table.shortName, cells, merges: [] };
}

export function rowsOf(table: Table): Map<string, Figure[]> {
  const rows = new Map<string, Figure[]>();
  for (const figure of table.figures) rows.set(figure.row, [...(rows.get(figure.row) ?? []), figure]);
  return rows;
}

function placeOf(table: Table, key: string): { readonly row: number; readonly column: number } {
  return table.cells.find(({ figure }) => figure === key)!;
}
