import type { Form, Table, TableKey } from '../form/types.js';
import { tableKeys } from '../form/index.js';
import { findCrossedTables } from './find-crossed.js';
import { findStackedTables } from './find-stacked.js';
import { findHeadedTables } from './find-headed.js';
import type { Area, Grid } from '../grid/grid.js';
import { findOnce } from './same-form.js';
import type { TableMap, TableMatch } from './table-map.js';

const finders: Readonly<Record<TableKey, (grid: Grid, table: Table, within?: Area) => TableMap[]>> = {
  disclosure: findStackedTables,
  applications: findCrossedTables,
  disputes: findHeadedTables,
};

/** Less than this share of a table's figures, and it is not that table. */
const leastShare = 0.5;

/** Where a person, or the workbook's memory, says a table stands. */
export interface Binding {
  readonly sheet: string;
  readonly area: Area;
}

/** `text`: the column of the text, from the first cell of the area down. */
export type Bindings = Partial<Readonly<Record<TableKey | 'text', Binding>>>;

/** Finds the form's tables by their labels, in any sheet, at any offset. A bound table is looked for in its area alone. */
export function findTables(grids: readonly Grid[], form: Form, bindings: Bindings = {}): Record<TableKey, TableMatch> {
  const match = (key: TableKey): TableMatch => {
    const binding = bindings[key];
    if (binding) {
      const grid = grids.find(({ name }) => name === binding.sheet);
      const map = grid && bound(grid, form.tables[key], binding.area);
      return map ? { state: 'found', map } : { state: 'missing' };
    }
    const table = form.tables[key];
    const candidates = grids.flatMap((grid) => findOnce(finders[key], grid, table)).filter((map) => isWhole(map, table));
    if (candidates.length > 1) return { state: 'ambiguous', candidates };
    return candidates[0] ? { state: 'found', map: candidates[0] } : { state: 'missing' };
  };
  return Object.fromEntries(tableKeys.map((key) => [key, match(key)])) as Record<TableKey, TableMatch>;
}

/** The table that stands where the person pointed, though rows put in above may have moved it since; else what mapArea says. */
function bound(grid: Grid, table: Table, area: Area): TableMap | undefined {
  const overlap = (map: TableMap): number => overlappingCells(map.area, area);
  const [nearest] = finders[table.key](grid, table).filter((map) => isWhole(map, table) && overlap(map) > 0).sort((one, other) =>
    overlap(other) - overlap(one));
  return nearest ?? mapArea(grid, table, area);
}

function overlappingCells(one: Area, other: Area): number {
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - Math.max(one.row, other.row);
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - Math.max(one.column, other.column);
  return Math.max(0, rows) * Math.max(0, columns);
}

/**
 * Maps a table that a person points at: by its labels when the area has them, by position when the area has exactly the
 * size of the printed table or of its figures. undefined when neither fits.
 */
export function mapArea(grid: Grid, table: Table, area: Area): TableMap | undefined {
  const [byLabels] = finders[table.key](grid, table, area).sort((one, other) =>
    Object.keys(other.cells).length - Object.keys(one.cells).length);
  if (byLabels && isWhole(byLabels, table)) return { ...byLabels, area };
  const wholeTable = area.rows === table.rows && area.columns === table.columns;
  const figuresOnly = area.rows === table.rows - table.headRows && area.columns === table.columns - table.labelColumns;
  if (!wholeTable && !figuresOnly) return undefined;
  const top = area.row - (wholeTable ? 0 : table.headRows);
  const left = area.column - (wholeTable ? 0 : table.labelColumns);
  const cells = Object.fromEntries(table.cells.flatMap((cell) =>
    cell.figure === undefined ? [] : [[cell.figure, { row: top + cell.row, column: left + cell.column }]]));
  return { table: table.key, sheet: grid.name, grid, area, cells, unread: [], variants: [] };
}

function isWhole(map: TableMap, table: Table): boolean {
  return Object.keys(map.cells).length + map.unread.length >= leastShare * table.figures.length;
}
