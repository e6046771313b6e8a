import type { Figure, Table } from '../form/types.js';
import { eachPresent, type Area, type Grid } from '../grid/grid.js';
import { areInOrder, headEnd, isInOrder } from './head.js';
import { matchLabel, officialLabel, type OfficialLabel } from './label.js';
import { columnNames, headsOver, labelsOf, placesBetween, type Label } from './labels-of.js';
import { isFilled, numberColumns } from './row-numbers.js';
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
    const map = mapHead(grid, table, labels, columns, top - tallestHead, top, bottom);
    return map ? [map] : [];
  });
}

/** Fewer of the names that a head has, and it is another table's. */
const leastShare = 0.5;

function mapHead(
  grid: Grid, table: Table, labels: readonly Label[], official: readonly OfficialLabel[], top: number, firstLeaf: number, bottom: number,
): TableMap | undefined {
  const { figures } = table;
  const variants: LabelVariant[] = [];
  const above = placesBetween(labels, top, bottom);
  const leaves = leavesIn(placesBetween(labels, firstLeaf, bottom), official, figures, variants);
  if (leaves.length < leastShare * figures.length) return undefined;
  const inOrder = isInOrder(table, above);
  const named = leaves.length === figures.length ? columnsOf(table, above, leaves, official.length) : undefined;
  // where spans are lost, only the order in which names are written tells
  const columns = inOrder && named && !areInOrder(named) ? undefined : named;
  const row = lineBelow(grid, bottom, columns);
  const lowest = new Set(leaves.map((leaf) => leaf.row));
  const beside = above.filter((label) => lowest.has(label.row));
  const own = numberColumns({
    grid, row, name: -1, figures, columns: columns ?? figures.map(() => undefined), headed: new Set(leaves.map(({ column }) => column)),
    end: headEnd(grid, beside), inOrder, moved: 0,
  });
  const cells = Object.fromEntries(own ? figures.map(({ key }, at) => [key, { row, column: own[at]! }]) : []);
  const tops = new Set(figures.flatMap((figure) => figure.rowPath).map((text) => officialLabel(text).label));
  const head = placesBetween(labels, top, firstLeaf).filter(({ label }) => tops.has(label));
  return {
    table: table.key, sheet: grid.name, grid, cells, variants, unread: own ? [] : figures.map(({ key }) => key),
    area: areaAround([...Object.values(cells), ...head, ...leaves]),
  };
}

interface Leaf extends CellPlace {
  /** Which of the official names. */
  readonly index: number;
}

function leavesIn(
  labels: readonly Label[], official: readonly OfficialLabel[], figures: readonly Figure[], variants: LabelVariant[],
): Leaf[] {
  const leaves: Leaf[] = [];
  for (const { column, head } of headsOver(labels)) {
    if (leaves.length > figures.length) break;
    for (const name of columnNames(head)) {
      const match = matchLabel(name, official);
      if (!match) continue;
      const { row, text } = head[head.length - 1]!;
      leaves.push({ row, column, index: match.index });
      if (!match.exact) variants.push({ row, column, found: text, official: figures[match.index]!.columnPath[0]! });
      break;
    }
  }
  return leaves;
}

/** The column of each figure. Each group holds each name once, in whatever order; undefined for anything else: nothing is guessed. */
function columnsOf(table: Table, above: readonly Label[], leaves: readonly Leaf[], width: number): number[] | undefined {
  const blocks = Array.from({ length: leaves.length / width }, (_, at) => leaves.slice(at * width, (at + 1) * width));
  const order = groupOrder(table, above, blocks.map((block) => [block[0]!.column, block[width - 1]!.column]));
  if (!order || blocks.some((block) => new Set(block.map(({ index }) => index)).size !== width)) return undefined;
  const columns: number[] = [];
  blocks.forEach((block, at) => { for (const { column, index } of block) columns[order[at]! * width + index] = column; });
  return columns;
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

/** The first line below the head that holds anything, in these columns where they are known; the very next one when all are empty. */
function lineBelow({ cells }: Grid, bottom: number, columns: readonly number[] | undefined): number {
  for (let row = bottom + 1; row <= bottom + 1 + widestGap; row++) {
    let filled = false;
    eachPresent(cells[row] ?? [], (cell, column) => { filled ||= isFilled(cell) && columns?.includes(column) !== false; });
    if (filled) return row;
  }
  return bottom + 1;
}
