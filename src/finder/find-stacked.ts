import type { Figure, FigureKey, Table } from '../form/types.js';
import type { Area, Grid } from '../grid/grid.js';
import { copiesOf } from './copies.js';
import { matchLabel, namesInOne, officialLabel } from './label.js';
import { headEnd } from './head.js';
import { labelsOf, placesBetween, type Label } from './labels-of.js';
import { filledColumns, numberColumns } from './row-numbers.js';
import { areaAround, type CellPlace, type LabelVariant, type TableMap } from './table-map.js';

/** Rows above an item in which the head of its block may stand. */
const tallestBlock = 6;

/** Finds every copy of a table of stacked blocks: items at the left, each under the head of its own block. */
export function findStackedTables(grid: Grid, table: Table, within?: Area): TableMap[] {
  const labels = labelsOf(grid, within);
  const items = new Map<string, Figure[]>();
  for (const figure of table.figures) items.set(figure.row, [...(items.get(figure.row) ?? []), figure]);
  const copies = copiesOf(startsOf(labels, table, [...items.values()]));
  return copies.map(({ start, end, mayHold }) => {
    const first = withExchanged(labels, items, start);
    const own = placesBetween(labels, first.row - tallestBlock, end - 1);
    return mapFrom(grid, table, mayHold ? own.filter(mayHold) : own, [...items.values()], first);
  });
}

/** The first item; where it is not there at all, the first of the others that is. */
function startsOf(labels: readonly Label[], table: Table, items: readonly (readonly Figure[])[]): Label[] {
  const names = items.map(([figure]) => officialLabel(figure!.rowPath[0]!));
  for (const [at, [figure]] of items.entries()) {
    const named = labels.filter(({ label }) => label === names[at]!.label || namesInOne(label, names)[0] === at);
    if (named.length === 0) continue;
    // 规章 as an item has the head of its columns above it; the word elsewhere is only a word
    const starts = named.filter(hasHeadIn(headsOf(labels, table).get(figure!.columnPath[0]!)!));
    if (starts.length > 0) return starts;
  }
  return [];
}

/** The first item may have changed places with the next one: then that stands right above. */
function withExchanged(labels: readonly Label[], items: ReadonlyMap<string, readonly Figure[]>, start: Label): Label {
  const others = new Set([...items.values()].map((figures) => officialLabel(figures[0]!.rowPath[0]!).label));
  others.delete(start.label);
  return placesBetween(labels, start.row - 1, start.row).find(({ column, label }) => column === start.column && others.has(label))
    ?? start;
}

function mapFrom(grid: Grid, table: Table, labels: readonly Label[], items: readonly (readonly Figure[])[], start: Label): TableMap {
  const cells: Record<FigureKey, CellPlace> = {};
  const unread: FigureKey[] = [];
  const variants: LabelVariant[] = [];
  const used: CellPlace[] = [];
  const below = labels.filter(({ row }) => row >= start.row);
  const own = below.filter(({ column }) => column === start.column);
  // a row with a cell too many stands beside the others
  const beside = below.filter(({ column }) => Math.abs(column - start.column) === 1);
  const heads = headsOf(labels, table);
  const places = items.map((figures) => {
    const isNamed = ({ label }: Label): boolean => label === officialLabel(figures[0]!.rowPath[0]!).label;
    return own.find(isNamed) ?? beside.find(isNamed);
  });
  const names = items.map(([figure]) => officialLabel(figure!.rowPath[0]!));
  const merged = new Set(own.flatMap(({ label }) => namesInOne(label, names)));
  items.forEach((figures, index) => {
    const official = figures[0]!.rowPath[0]!;
    let place = places[index];
    if (!place && merged.has(index)) {
      unread.push(...figures.map(({ key }) => key));
      return;
    }
    if (!place) {
      place = own.find((label) => !places.includes(label) && matchLabel(label.label, [officialLabel(official)]));
      if (!place) return;
      variants.push({ row: place.row, column: place.column, found: place.text, official });
    }
    used.push(place);
    const above = figures.map(({ columnPath }) => headAbove(heads.get(columnPath[0]!)!, place));
    above.forEach((head, at) => {
      if (!head || head.exact || variants.some(({ row, column }) => row === head.label.row && column === head.label.column)) return;
      variants.push({ row: head.label.row, column: head.label.column, found: head.label.text, official: figures[at]!.columnPath[0]! });
    });
    const rows = new Set(above.map((head) => head?.row));
    const named = labels.filter(({ row }) => rows.has(row));
    const columns = numberColumns({
      grid, row: place.row, name: place.column, figures,
      columns: above.map((head) => head?.column ?? onlyValue(grid, place, figures.length)),
      headed: new Set(named.map(({ column }) => column)), end: headEnd(grid, named), inOrder: false,
      moved: place.column - Math.min(start.column, ...named.map(({ column }) => column)),
    });
    figures.forEach(({ key }, at) => {
      const column = columns?.[at];
      if (column !== undefined) cells[key] = { row: place.row, column };
      else if (!columns) unread.push(key);
    });
  });
  const width = Math.max(...Object.values(cells).map(({ column }) => column), start.column);
  const head = placesBetween(labels, start.row - 2, start.row).filter(({ column }) => column >= start.column && column <= width);
  const area = areaAround([...Object.values(cells), ...used, ...head]);
  return { table: table.key, sheet: grid.name, grid, area, cells, unread, variants };
}

interface Head extends CellPlace {
  readonly label: Label;
  readonly exact: boolean;
}

/** The labels that say what a figure is, by the printed name. One that is another column's own label is never near enough. */
function headsOf(labels: readonly Label[], table: Table): ReadonlyMap<string, readonly Head[]> {
  const heads = new Map(table.figures.map((figure): [string, Head[]] => [figure.columnPath[0]!, []]));
  const official = [...heads.keys()].map(officialLabel);
  const matches = new Map<string, ReturnType<typeof matchLabel>>();
  for (const label of labels) {
    if (!matches.has(label.label)) matches.set(label.label, matchLabel(label.label, official));
    const match = matches.get(label.label);
    if (match) heads.get(official[match.index]!.text)!.push({ row: label.row, column: label.column, label, exact: match.exact });
  }
  return heads;
}

/** The same question of many labels in reading order: a row may hold thousands, and the heads above it are theirs together. */
function hasHeadIn(heads: readonly Head[]): (label: Label) => boolean {
  let above: { readonly row: number; readonly rightmost: number } | undefined;
  return ({ row, column }) => {
    if (above?.row !== row) {
      const columns = placesBetween(heads, row - tallestBlock, row - 1).map((head) => head.column);
      above = { row, rightmost: columns.reduce((one, other) => Math.max(one, other), -1) };
    }
    return column <= above.rightmost;
  };
}

/** The nearest head above the item; one with a cell too many before it stands under its own first head. */
function headAbove(heads: readonly Head[], item: Label): Head | undefined {
  const above = placesBetween(heads, item.row - tallestBlock, item.row - 1).filter(({ column }) => column >= item.column);
  const lowest = above[above.length - 1];
  return above.find(({ exact, row }) => exact && row === lowest?.row) ?? lowest;
}

/** Where the head is gone, a single number right of the item is the figure. */
function onlyValue(grid: Grid, item: Label, figures: number): number | undefined {
  const filled = filledColumns(grid, item.row, item.column);
  return figures === 1 && filled.length === 1 ? filled[0] : undefined;
}
