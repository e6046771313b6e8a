import type { Figure, Table } from '../../form/types.js';
import type { Grid } from '../../grid/grid.js';
import type { Cell } from '../../report/cell.js';

type Values = readonly (number | string)[];

/**
 * The printed table with these rows' values in it, and under their labels as found; a row that was not read is not there.
 * `groups`, by printed row, are labels of groups that have numbers of their own.
 */
export function tableGrid(
  table: Table, rows: ReadonlyMap<string, Values>, labels: ReadonlyMap<string, string> = new Map(),
  groups: ReadonlyMap<number, { readonly label: string; readonly values: Values }> = new Map(),
): Grid {
  const cells: (Cell | undefined)[][] = [];
  const put = (row: number, column: number, value: string): void => { (cells[row] ??= [])[column] = { value }; };
  for (const { row, column, text } of table.cells) if (text !== undefined) put(row, column, text);
  for (const [row, figures] of rowsOf(table)) {
    const values = rows.get(row);
    const at = placeOf(table, figures[0]!.key).row;
    const label = table.cells.find(({ text, role, row: own }) => role === 'label' && own === at && text === figures[0]!.rowPath.at(-1));
    if (!values && label) (cells[label.row] ??= [])[label.column] = undefined;
    if (!values) continue;
    if (label && labels.has(row)) put(label.row, label.column, labels.get(row)!);
    figures.forEach(({ key }, index) => {
      const place = placeOf(table, key);
      put(place.row, place.column, String(values[index]!));
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
