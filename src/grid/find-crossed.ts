import type { FigureKey, Table } from '../form/types.js';
import type { Area, Grid } from './grid.js';
import { matchLabel, normaliseLabel } from './label.js';
import { columnNames, headOver, labelsOf, type Label } from './labels-of.js';
import { areaAround, type CellPlace, type LabelVariant, type TableMap } from './table-map.js';

/** Rows that a head may have above the first figure row; the form prints 3. */
const tallestHead = 8;

/** Finds every copy of a table with labels at the left and above, by its row labels. */
export function findCrossedTables(grid: Grid, table: Table, within?: Area): TableMap[] {
  const labels = labelsOf(grid, within);
  const rows = leafRows(table);
  const official = rows.map((row) => normaliseLabel(row.label));
  const starts = labels.filter(({ label }) => matchLabel(label, [official[0]!]));
  return starts.flatMap((start, index) => {
    const end = starts[index + 1]?.row ?? Infinity;
    const map = mapFrom(grid, table, labels, rows, official, start, end);
    return map ? [map] : [];
  });
}

interface Row {
  readonly key: string;
  readonly label: string;
}

function leafRows(table: Table): Row[] {
  const rows = new Map<string, string>();
  for (const figure of table.figures) rows.set(figure.row, figure.rowPath[figure.rowPath.length - 1]!);
  return [...rows].map(([key, label]) => ({ key, label }));
}

function mapFrom(
  grid: Grid, table: Table, labels: readonly Label[], rows: readonly Row[], official: readonly string[], start: Label, end: number,
): TableMap | undefined {
  const variants: LabelVariant[] = [];
  const top = Math.max(0, start.row - tallestHead);
  const columns = valueColumns(table, labels, top, start, variants);
  if (columns.size === 0) return undefined;
  const firstValue = Math.min(...columns.values());

  const rowPlaces = new Map<string, CellPlace>();
  const near: Label[] = [];
  for (const label of rightmostPerRow(labels, start, end, firstValue)) {
    const index = official.indexOf(label.label);
    if (index < 0) near.push(label);
    else if (!rowPlaces.has(rows[index]!.key)) rowPlaces.set(rows[index]!.key, label);
  }
  for (const label of near) {
    const open = rows.filter((row) => !rowPlaces.has(row.key));
    const match = matchLabel(label.label, open.map((row) => normaliseLabel(row.label)));
    if (!match) continue;
    const row = open[match.index]!;
    rowPlaces.set(row.key, label);
    variants.push({ row: label.row, column: label.column, found: label.text, official: row.label });
  }

  const cells: Record<FigureKey, CellPlace> = {};
  for (const figure of table.figures) {
    const row = rowPlaces.get(figure.row);
    const column = columns.get(figure.column);
    if (row && column !== undefined) cells[figure.key] = { row: row.row, column };
  }
  const head = labels.filter((label) => label.row >= top && label.row < start.row && label.column >= start.column && [...columns.values()].includes(label.column));
  const area = areaAround([...Object.values(cells), ...head, ...rowPlaces.values(), start]);
  return Object.keys(cells).length === 0 ? undefined : { table: table.key, sheet: grid.name, area, cells, variants };
}

/** The innermost label of each row stands nearest to the figures. */
function rightmostPerRow(labels: readonly Label[], start: Label, end: number, firstValue: number): Label[] {
  const perRow = new Map<number, Label>();
  for (const label of labels) {
    if (label.row >= start.row && label.row < end && label.column < firstValue) perRow.set(label.row, label);
  }
  return [...perRow.values()];
}

function valueColumns(table: Table, labels: readonly Label[], top: number, start: Label, variants: LabelVariant[]): Map<string, number> {
  const wanted = new Map<string, string>();
  for (const figure of table.figures) wanted.set(figure.column, figure.columnPath[figure.columnPath.length - 1]!);
  const found = new Map<string, number>();
  const heads = [...new Set(labels.filter((label) => label.row >= top && label.row < start.row && label.column > start.column).map((label) => label.column))]
    .sort((a, b) => a - b)
    .map((column) => ({ column, head: headOver(labels, column, top, start.row - 1) }));
  for (const exact of [true, false]) {
    for (const { column, head } of heads) {
      if ([...found.values()].includes(column)) continue;
      const open = [...wanted].filter(([key]) => !found.has(key));
      const names = columnNames(head);
      for (const name of names) {
        const match = matchLabel(name, open.map(([, label]) => normaliseLabel(label)));
        if (!match || match.exact !== exact) continue;
        const [key, official] = open[match.index]!;
        found.set(key, column);
        const last = head[head.length - 1]!;
        if (!exact) variants.push({ row: last.row, column, found: last.text, official });
        break;
      }
    }
  }
  return found;
}
