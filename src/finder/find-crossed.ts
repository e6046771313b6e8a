import type { FigureKey, Table } from '../form/types.js';
import type { Area, Grid } from '../grid/grid.js';
import { matchLabel, officialLabel, type OfficialLabel } from './label.js';
import { columnNames, headsOver, labelsOf, placesBetween, type Label } from './labels-of.js';
import { areaAround, type CellPlace, type LabelVariant, type TableMap } from './table-map.js';

/** Rows that a head may have above the first figure row; the form prints 3. */
const tallestHead = 8;

/** Finds every copy of a table with labels at the left and above, by its row labels. */
export function findCrossedTables(grid: Grid, table: Table, within?: Area): TableMap[] {
  const labels = labelsOf(grid, within);
  const { rows } = leavesOf(table);
  const starts = startsOf(labels, rows);
  return starts.flatMap((start, index) => {
    const end = starts[index + 1]?.row ?? Infinity;
    const map = end > start.row && mapFrom(grid, table, labels, rows, withExchanged(labels, rows, start), end);
    return map ? [map] : [];
  });
}

/** The first row, under its own name or nearly; where it is not there at all, the first of the others that is. */
function startsOf(labels: readonly Label[], rows: readonly Row[]): Label[] {
  const firsts = labels.filter(({ label }) => matchLabel(label, [rows[0]!.official]));
  if (firsts.length > 0) return firsts;
  const present = new Set(labels.map(({ label }) => label));
  const start = rows.find(({ official }) => present.has(official.label));
  return start ? labels.filter(({ label }) => label === start.official.label) : [];
}

/** The first row may have changed places with those after it: then they stand right above. */
function withExchanged(labels: readonly Label[], rows: readonly Row[], start: Label): Label {
  const own = placesBetween(labels, start.row - rows.length, start.row - 1).filter(({ column }) => column === start.column);
  let first = start;
  for (const above of own.reverse()) {
    if (above.row !== first.row - 1 || !rows.some(({ official }) => official.label === above.label)) break;
    first = above;
  }
  return first;
}

interface Row {
  readonly key: string;
  readonly official: OfficialLabel;
}

const known = new WeakMap<Table, { readonly rows: readonly Row[]; readonly columns: ReadonlyMap<string, OfficialLabel> }>();

/** The innermost labels of a printed table, which every grid is asked for. */
function leavesOf(table: Table): { readonly rows: readonly Row[]; readonly columns: ReadonlyMap<string, OfficialLabel> } {
  let made = known.get(table);
  if (!made) {
    const rows = new Map(table.figures.map(({ row, rowPath }) => [row, rowPath[rowPath.length - 1]!]));
    const columns = new Map(table.figures.map(({ column, columnPath }) => [column, officialLabel(columnPath[columnPath.length - 1]!)]));
    known.set(table, made = { rows: [...rows].map(([key, label]) => ({ key, official: officialLabel(label) })), columns });
  }
  return made;
}

function mapFrom(
  grid: Grid, table: Table, labels: readonly Label[], rows: readonly Row[], start: Label, end: number,
): TableMap | undefined {
  const variants: LabelVariant[] = [];
  const top = Math.max(0, start.row - tallestHead);
  const columns = valueColumns(table, labels, top, start, variants);
  if (columns.size === 0) return undefined;
  const firstValue = Math.min(...columns.values());

  const rowPlaces = new Map<string, CellPlace>();
  const near: Label[] = [];
  for (const label of rightmostPerRow(labels, start, end, firstValue)) {
    const row = rows.find(({ official }) => official.label === label.label);
    if (!row) near.push(label);
    else if (!rowPlaces.has(row.key)) rowPlaces.set(row.key, label);
  }
  for (const label of near) {
    const open = rows.filter((row) => !rowPlaces.has(row.key));
    const match = matchLabel(label.label, open.map((row) => row.official));
    if (!match) continue;
    const row = open[match.index]!;
    rowPlaces.set(row.key, label);
    variants.push({ row: label.row, column: label.column, found: label.text, official: row.official.text });
  }

  const cells: Record<FigureKey, CellPlace> = {};
  for (const figure of table.figures) {
    const row = rowPlaces.get(figure.row);
    const column = columns.get(figure.column);
    if (row && column !== undefined) cells[figure.key] = { row: row.row, column };
  }
  const figureColumns = new Set(columns.values());
  const head = placesBetween(labels, top, start.row - 1).filter(({ column }) => figureColumns.has(column));
  const area = areaAround([...Object.values(cells), ...head, ...rowPlaces.values(), start]);
  return Object.keys(cells).length === 0 ? undefined : { table: table.key, sheet: grid.name, grid, area, cells, variants };
}

/** The innermost label of each row stands nearest to the figures. */
function rightmostPerRow(labels: readonly Label[], start: Label, end: number, firstValue: number): Label[] {
  const perRow = new Map<number, Label>();
  for (const label of placesBetween(labels, start.row, end - 1)) if (label.column < firstValue) perRow.set(label.row, label);
  return [...perRow.values()];
}

function valueColumns(table: Table, labels: readonly Label[], top: number, start: Label, variants: LabelVariant[]): Map<string, number> {
  const wanted = leavesOf(table).columns;
  const found = new Map<string, number>();
  const heads = headsOver(placesBetween(labels, top, start.row - 1).filter(({ column }) => column > start.column));
  const near: typeof heads = [];
  for (const { column, head } of heads) {
    const names = columnNames(head);
    const exact = [...wanted].find(([key, { label }]) => !found.has(key) && names.includes(label));
    if (exact) found.set(exact[0], column);
    else near.push({ column, head });
  }
  for (const { column, head } of near) {
    const open = [...wanted].filter(([key]) => !found.has(key));
    const [match] = open.length === 0 ? [] : columnNames(head).flatMap((name) => matchLabel(name, open.map(([, label]) => label)) ?? []);
    if (!match) continue;
    const [key, official] = open[match.index]!;
    const last = head[head.length - 1]!;
    found.set(key, column);
    variants.push({ row: last.row, column, found: last.text, official: official.text });
  }
  return found;
}
