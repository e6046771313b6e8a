import type { Table } from '../form/types.js';
import type { Grid } from '../grid/grid.js';
import { normaliseLabel } from './label.js';
import type { Label } from './labels-of.js';

const known = new WeakMap<Table, readonly string[]>();

/** The names over the columns of a printed table in reading order, of groups and of columns. */
function printedHead(table: Table): readonly string[] {
  let made = known.get(table);
  if (!made) {
    const names = new Set(table.figures.flatMap(({ columnPath, rowPath }) => [...rowPath, ...columnPath]));
    // the cells of a row stand in printed order already
    made = table.cells.filter(({ role, text }) => role === 'head' && names.has(text!))
      .sort((one, other) => one.row - other.row).map(({ text }) => normaliseLabel(text!));
    known.set(table, made);
  }
  return made;
}

/** Whether a head has all its names in printed order, wherever its cells came to stand. */
export function isInOrder(table: Table, labels: readonly Label[]): boolean {
  const printed = printedHead(table);
  const names = new Set(printed);
  const found = labels.filter(({ label }) => names.has(label)).map(({ label }) => label);
  return found.length === printed.length && found.every((label, at) => label === printed[at]);
}

/** Whether every column has its place, in printed order. */
export function areInOrder(columns: readonly (number | undefined)[]): boolean {
  return columns.every((column, at) => column !== undefined && (at === 0 || column > columns[at - 1]!));
}

/** Where the rows of a head end; undefined where they disagree, or the source does not say. */
export function headEnd({ rowEnds }: Grid, labels: readonly Label[]): number | undefined {
  const ends = new Set(labels.map(({ row }) => rowEnds?.[row]));
  return ends.size === 1 ? [...ends][0] : undefined;
}
