import type { Figure, FigureKey, Table } from '../form/types.js';
import { cellAt, type Area, type Grid } from '../grid/grid.js';
import { matchLabel, officialLabel } from './label.js';
import { labelsOf, type Label } from './labels-of.js';
import { areaAround, type CellPlace, type LabelVariant, type TableMap } from './table-map.js';

/** Rows above an item in which the head of its block may stand. */
const tallestBlock = 6;

/** Finds every copy of a table of stacked blocks: items at the left, each under the head of its own block. */
export function findStackedTables(grid: Grid, table: Table, within?: Area): TableMap[] {
  const labels = labelsOf(grid, within);
  const items = new Map<string, Figure[]>();
  for (const figure of table.figures) items.set(figure.row, [...(items.get(figure.row) ?? []), figure]);
  const starts = startsOf(labels, table, [...items.values()]);
  return starts.flatMap((start, index) => {
    const end = starts[index + 1]?.row ?? Infinity;
    const first = withExchanged(labels, items, start);
    return [mapFrom(grid, table, labels.filter(({ row }) => row >= first.row - tallestBlock && row < end), [...items.values()], first)];
  });
}

/** The first item; where it is not there at all, the first of the others that is. */
function startsOf(labels: readonly Label[], table: Table, items: readonly (readonly Figure[])[]): Label[] {
  for (const [figure] of items) {
    const own = officialLabel(figure!.rowPath[0]!).label;
    // 规章 as an item has the head of its columns above it; the word elsewhere is only a word
    const starts = labels.filter((label) => label.label === own && headAbove(labels, table, label, figure!) !== undefined);
    if (starts.length > 0) return starts;
  }
  return [];
}

/** The first item may have changed places with the next one: then that stands right above. */
function withExchanged(labels: readonly Label[], items: ReadonlyMap<string, readonly Figure[]>, start: Label): Label {
  const official = new Set([...items.values()].map((figures) => officialLabel(figures[0]!.rowPath[0]!).label));
  return labels.find(({ row, column, label }) => row === start.row - 1 && column === start.column && official.has(label)) ?? start;
}

function mapFrom(grid: Grid, table: Table, labels: readonly Label[], items: readonly (readonly Figure[])[], start: Label): TableMap {
  const cells: Record<FigureKey, CellPlace> = {};
  const variants: LabelVariant[] = [];
  const used: CellPlace[] = [];
  const own = labels.filter((label) => label.column === start.column && label.row >= start.row);
  const places = items.map((figures) => own.find((label) => label.label === officialLabel(figures[0]!.rowPath[0]!).label));
  items.forEach((figures, index) => {
    const official = figures[0]!.rowPath[0]!;
    let place = places[index];
    if (!place) {
      place = own.find((label) => !places.includes(label) && matchLabel(label.label, [officialLabel(official)]));
      if (!place) return;
      variants.push({ row: place.row, column: place.column, found: place.text, official });
    }
    used.push(place);
    for (const figure of figures) {
      const head = headAbove(labels, table, place, figure);
      if (head && !head.exact && !variants.some(({ row, column }) => row === head.label.row && column === head.label.column)) {
        variants.push({ row: head.label.row, column: head.label.column, found: head.label.text, official: figure.columnPath[0]! });
      }
      const column = head?.label.column ?? onlyValue(grid, place, figures.length);
      if (column !== undefined) cells[figure.key] = { row: place.row, column };
    }
  });
  const width = Math.max(...Object.values(cells).map(({ column }) => column), start.column);
  const head = labels.filter((label) =>
    label.row < start.row && label.row >= start.row - 2 && label.column >= start.column && label.column <= width);
  return { table: table.key, sheet: grid.name, grid, area: areaAround([...Object.values(cells), ...used, ...head]), cells, variants };
}

/** The nearest head above the item that says what this figure is. A head that is another column's own label is never near enough. */
function headAbove(labels: readonly Label[], table: Table, item: Label, figure: Figure): { label: Label; exact: boolean } | undefined {
  const official = [...new Set(table.figures.map((one) => officialLabel(one.columnPath[0]!)))];
  const wanted = official.indexOf(officialLabel(figure.columnPath[0]!));
  const heads = labels.flatMap((label) => {
    if (label.row >= item.row || label.row < item.row - tallestBlock || label.column <= item.column) return [];
    const match = matchLabel(label.label, official);
    return match?.index === wanted ? [{ label, exact: match.exact }] : [];
  });
  const lowest = heads[heads.length - 1];
  return heads.find((head) => head.exact && head.label.row === lowest?.label.row) ?? lowest;
}

/** Where the head is gone, a single number right of the item is the figure. */
function onlyValue(grid: Grid, item: Label, figures: number): number | undefined {
  if (figures !== 1) return undefined;
  const row = grid.cells[item.row] ?? [];
  const filled = row.flatMap((cell, column) =>
    (column > item.column && cell && cellAt(grid, item.row, column)?.value !== null ? [column] : []));
  return filled.length === 1 ? filled[0] : undefined;
}
