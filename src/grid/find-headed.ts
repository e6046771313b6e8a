import type { FigureKey, Table } from '../form/types.js';
import { cellAt, type Area, type Grid } from './grid.js';
import { matchLabel, officialLabel, type OfficialLabel } from './label.js';
import { columnNames, headOver, labelsOf, type Label } from './labels-of.js';
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
  const columns = [...new Set(labels.filter(({ row }) => row >= firstLeaf && row <= bottom).map(({ column }) => column))].sort((a, b) => a - b);
  for (const column of columns) {
    const head = headOver(labels, column, firstLeaf, bottom);
    for (const name of columnNames(head)) {
      const match = matchLabel(name, official);
      if (!match) continue;
      leaves.push({ column, index: match.index });
      const last = head[head.length - 1]!;
      if (!match.exact) variants.push({ row: last.row, column, found: last.text, official: table.figures[match.index]!.columnPath[0]! });
      break;
    }
  }
  const groups = [...new Set(table.figures.map((figure) => figure.row))];
  // each group repeats the columns in the form's order; anything else is not this table, and nothing is guessed
  if (leaves.length !== groups.length * width || leaves.some((leaf, at) => leaf.index !== at % width)) return undefined;
  const figureRow = lineBelow(grid, bottom, leaves.map(({ column }) => column));
  const cells: Record<FigureKey, CellPlace> = {};
  table.figures.forEach((figure, index) => {
    cells[figure.key] = { row: figureRow, column: leaves[index]!.column };
  });
  const tops = new Set(table.figures.flatMap((figure) => figure.rowPath).map((text) => officialLabel(text).label));
  const head = labels.filter((label) => label.row >= top && label.row <= firstLeaf && tops.has(label.label));
  return { table: table.key, sheet: grid.name, grid, area: areaAround([...Object.values(cells), ...head, { row: firstLeaf, column: leaves[0]!.column }]), cells, variants };
}

/** The first line below the head that holds anything; the very next one when all are empty. */
function lineBelow(grid: Grid, bottom: number, columns: readonly number[]): number {
  for (let row = bottom + 1; row <= bottom + 1 + widestGap; row++) {
    if (columns.some((column) => (cellAt(grid, row, column)?.value ?? cellAt(grid, row, column)?.formula ?? cellAt(grid, row, column)?.error ?? null) !== null)) return row;
  }
  return bottom + 1;
}
