import type { FigureKey, Table } from '../form/types.js';
import { cellAt, type Area, type Grid } from '../grid/grid.js';
import { matchLabel, officialLabel, type OfficialLabel } from './label.js';
import { columnNames, headsOver, labelsOf, placesBetween, type Label } from './labels-of.js';
import { areaAround, type CellPlace, type LabelVariant, type TableMap } from './table-map.js';

/** Rows over which the labels of one head may spread; the form prints 3. */
const tallestHead = 5;
/** Empty rows that may stand between the head and the figures. */
const widestGap = 3;

/** Finds every copy of a table whose labels all stand above one line of figures: the same columns, once for each group. */
export function findHeadedTables(grid: Grid, table: Table, within?: Area): TableMap[] {
  const labels = labelsOf(grid, within);
  const columns = [...new Set(table.figures.map((figure) => officialLabel(figure.columnPath[0]!)))];
  const firsts = [...new Set(labels.filter(({ label }) => label === columns[0]!.label).map(({ row }) => row))];
  const heads: { top: number; bottom: number }[] = [];
  for (const row of firsts) {
    const head = heads[heads.length - 1];
    // the labels of 行政复议 stand one row above those of 行政诉讼
    if (head && row - head.bottom < 3) head.bottom = row;
    else heads.push({ top: row, bottom: row });
  }
  return heads.flatMap(({ top, bottom }) => {
    const map = mapHead(grid, table, labels, columns, Math.max(0, top - tallestHead), top, bottom);
    return map ? [map] : [];
  });
}

function mapHead(
  grid: Grid, table: Table, labels: readonly Label[], official: readonly OfficialLabel[], top: number, firstLeaf: number, bottom: number,
): TableMap | undefined {
  const width = official.length;
  const variants: LabelVariant[] = [];
  const leaves: { column: number; index: number }[] = [];
  const groups = [...new Set(table.figures.map((figure) => figure.row))];
  for (const { column, head } of headsOver(placesBetween(labels, firstLeaf, bottom))) {
    if (leaves.length > groups.length * width) break;
    for (const name of columnNames(head)) {
      const match = matchLabel(name, official);
      if (!match) continue;
      leaves.push({ column, index: match.index });
      const last = head[head.length - 1]!;
      if (!match.exact) variants.push({ row: last.row, column, found: last.text, official: table.figures[match.index]!.columnPath[0]! });
      break;
    }
  }
  if (leaves.length !== groups.length * width) return undefined;
  const blocks = groups.map((_, at) => leaves.slice(at * width, (at + 1) * width));
  const order = groupOrder(table, placesBetween(labels, top, bottom), blocks.map((block) => [block[0]!.column, block[width - 1]!.column]));
  // each group holds each column once, in whatever order; anything else is not this table, and nothing is guessed
  if (!order || blocks.some((block) => new Set(block.map(({ index }) => index)).size !== width)) return undefined;
  const figureRow = lineBelow(grid, bottom, leaves.map(({ column }) => column));
  const cells: Record<FigureKey, CellPlace> = {};
  blocks.forEach((block, at) => {
    for (const { column, index } of block) cells[table.figures[order[at]! * width + index]!.key] = { row: figureRow, column };
  });
  const tops = new Set(table.figures.flatMap((figure) => figure.rowPath).map((text) => officialLabel(text).label));
  const head = placesBetween(labels, top, firstLeaf).filter(({ label }) => tops.has(label));
  return { table: table.key, sheet: grid.name, grid, area: areaAround([
    ...Object.values(cells), ...head, { row: firstLeaf, column: leaves[0]!.column },
  ]), cells, variants };
}

/**
 * Which group each block of columns is, by the label that stands over it; the form's order where no label says otherwise.
 * undefined where the labels leave a doubt.
 */
function groupOrder(
  table: Table, labels: readonly Label[], blocks: readonly (readonly [first: number, last: number])[],
): number[] | undefined {
  const official = [...new Map(table.figures.map(({ row, rowPath }) => [row, officialLabel(rowPath[rowPath.length - 1]!)])).values()];
  const names = blocks.map(([first, last]) => new Set(labels.flatMap(({ label, column }) =>
    (column >= first && column <= last ? matchLabel(label, official)?.index ?? [] : []))));
  const said = names.map(([group]) => group);
  const told = said.filter((group) => group !== undefined);
  // columns of two groups in one block, or one group twice
  if (names.some(({ size }) => size > 1) || new Set(told).size !== told.length) return undefined;
  if (said.every((group, at) => group === undefined || group === at)) return said.map((_, at) => at);
  const rest = official.flatMap((_, group) => (told.includes(group) ? [] : [group]));
  return rest.length > 1 ? undefined : said.map((group) => group ?? rest[0]!);
}

/** The first line below the head that holds anything; the very next one when all are empty. */
function lineBelow(grid: Grid, bottom: number, columns: readonly number[]): number {
  for (let row = bottom + 1; row <= bottom + 1 + widestGap; row++) {
    if (columns.some((column) => (cellAt(grid, row, column)?.value ?? cellAt(grid, row, column)?.formula ?? cellAt(grid, row, column)?.error
      ?? null) !== null)) return row;
  }
  return bottom + 1;
}
