import type { FigureKey, Table } from '../form/types.js';
import type { Area, Grid } from '../grid/grid.js';
import { copiesOf } from './copies.js';
import { matchLabel, namesInOne, officialLabel, type OfficialLabel } from './label.js';
import { areInOrder, headEnd, isInOrder } from './head.js';
import { columnNames, headsOver, labelsOf, placesBetween, type Label } from './labels-of.js';
import { placesOfRows, type NamedRow } from './row-names.js';
import { numberColumns } from './row-numbers.js';
import { areaAround, type CellPlace, type LabelVariant, type TableMap } from './table-map.js';

/** Rows that a head may have above the first figure row; the form prints 3. */
const tallestHead = 8;

/** Finds every copy of a table with labels at the left and above, by its row labels. */
export function findCrossedTables(grid: Grid, table: Table, within?: Area): TableMap[] {
  const labels = labelsOf(grid, within);
  const { rows } = leavesOf(table);
  const copies = copiesOf(startsOf(labels, rows));
  return copies.flatMap(({ start, end, mayHold }) => {
    const own = mayHold ? placesBetween(labels, start.row - rows.length - tallestHead, end - 1).filter(mayHold) : labels;
    return mapFrom(grid, table, own, rows, withExchanged(own, rows, start), end) ?? [];
  });
}

/** The first row, under its own name or nearly; where it is not there at all, the first of the others that is. */
function startsOf(labels: readonly Label[], rows: readonly NamedRow[]): Label[] {
  const names = rows.map(({ official }) => official);
  const firsts = labels.filter(({ label }) => matchLabel(label, [names[0]!]) || namesInOne(label, names)[0] === 0);
  if (firsts.length > 0) return firsts;
  const present = new Set(labels.map(({ label }) => label));
  const start = rows.find(({ official }) => present.has(official.label));
  return start ? labels.filter(({ label }) => label === start.official.label) : [];
}

/** The first row may have changed places with those after it: then they stand right above. */
function withExchanged(labels: readonly Label[], rows: readonly NamedRow[], start: Label): Label {
  const own = placesBetween(labels, start.row - rows.length, start.row - 1).filter(({ column }) => column === start.column);
  let first = start;
  for (const above of own.reverse()) {
    if (above.row !== first.row - 1 || !rows.some(({ official }) => official.label === above.label)) break;
    first = above;
  }
  return first;
}

const known = new WeakMap<Table, { readonly rows: readonly NamedRow[]; readonly columns: ReadonlyMap<string, OfficialLabel> }>();

/** The innermost labels of a printed table, which every grid is asked for. */
function leavesOf(table: Table): { readonly rows: readonly NamedRow[]; readonly columns: ReadonlyMap<string, OfficialLabel> } {
  let made = known.get(table);
  if (!made) {
    const rows = new Map(table.figures.map(({ row, rowPath }) => [row, rowPath[rowPath.length - 1]!]));
    const columns = new Map(table.figures.map(({ column, columnPath }) => [column, officialLabel(columnPath[columnPath.length - 1]!)]));
    known.set(table, made = { rows: [...rows].map(([key, label]) => ({ key, official: officialLabel(label) })), columns });
  }
  return made;
}

function mapFrom(
  grid: Grid, table: Table, labels: readonly Label[], rows: readonly NamedRow[], start: Label, end: number,
): TableMap | undefined {
  const variants: LabelVariant[] = [];
  const top = Math.max(0, start.row - tallestHead);
  const columns = valueColumns(table, labels, top, start, variants);
  const above = placesBetween(labels, top, start.row - 1);
  const inOrder = isInOrder(table, above);
  // where spans are lost, only the order in which names are written tells: one name over another hides it, or stands elsewhere
  if (inOrder && !areInOrder([...leavesOf(table).columns.keys()].map((key) => columns.get(key)))) columns.clear();
  if (columns.size === 0 && !inOrder) return undefined;
  const { places: rowPlaces, merged } = placesOfRows(grid, labels, rows, start, end, Math.min(...columns.values()), variants);
  const figureColumns = new Set(columns.values());
  const head = above.filter(({ column }) => figureColumns.has(column));
  const lowest = new Set(new Map(head.map(({ row, column }) => [column, row])).values());
  const leaves = above.filter(({ row }) => lowest.has(row));
  const common = { grid, inOrder, moved: 0, end: headEnd(grid, leaves), headed: new Set(leaves.map(({ column }) => column)) };

  const cells: Record<FigureKey, CellPlace> = {};
  const unread = table.figures.flatMap(({ key, row }) => (merged.has(row) && !rowPlaces.has(row) ? [key] : []));
  for (const [key, { row, column: name }] of rowPlaces) {
    const figures = table.figures.filter((figure) => figure.row === key);
    const own = numberColumns({ ...common, row, name, figures, columns: figures.map((figure) => columns.get(figure.column)) });
    figures.forEach((figure, at) => {
      const column = own?.[at];
      if (column !== undefined) cells[figure.key] = { row, column };
      else if (!own) unread.push(figure.key);
    });
  }
  const area = areaAround([...Object.values(cells), ...head, ...rowPlaces.values(), start]);
  return { table: table.key, sheet: grid.name, grid, area, cells, unread, variants };
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
    const [match] = columnNames(head).flatMap((name) => matchLabel(name, open.map(([, label]) => label)) ?? []);
    if (!match) continue;
    const [key, official] = open[match.index]!;
    const last = head[head.length - 1]!;
    found.set(key, column);
    variants.push({ row: last.row, column, found: last.text, official: official.text });
  }
  return found;
}
