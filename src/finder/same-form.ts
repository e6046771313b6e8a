import type { Table } from '../form/types.js';
import { eachCell, type Grid } from '../grid/grid.js';
import { sumsAsked } from './row-sums.js';
import type { TableMap } from './table-map.js';

/** Most workbooks are the same form with other numbers: where its tables stand follows from all that is no number. */
export type FindTable = (grid: Grid, table: Table) => TableMap[];

/** Longer ones are no blank form that many bodies fill in, and would only cost memory. */
const longestShape = 20_000;
const mostShapes = 100;

interface Shape {
  readonly shape: string | undefined;
  readonly isOneColumn: boolean;
}

const shapes = new WeakMap<Grid, Shape>();
const known = new WeakMap<Table, Map<string, readonly TableMap[]>>();

/** What `find` gives; it is not asked again for a grid of which only numbers differ, unless it had to add these up. */
export function findOnce(find: FindTable, grid: Grid, table: Table): TableMap[] {
  const { shape, isOneColumn } = shapeOf(grid);
  // a name beside its number takes two: most often the sheet of the text
  if (isOneColumn) return [];
  if (shape === undefined) return find(grid, table);
  const found = known.get(table) ?? new Map<string, readonly TableMap[]>();
  known.set(table, found);
  const before = found.get(shape);
  if (before) return before.map((map) => ({ ...map, sheet: grid.name, grid }));
  const asked = sumsAsked();
  const maps = find(grid, table);
  if (sumsAsked() === asked) {
    if (found.size >= mostShapes) found.clear();
    // a grid of the past is kept by nobody
    found.set(shape, maps.map((map) => ({ ...map, grid: nowhere })));
  }
  return maps;
}

const nowhere: Grid = { name: '', cells: [], merges: [] };

/** All that finders look at, but for the values of numbers; undefined where that is long. */
function shapeOf(grid: Grid): Shape {
  const before = shapes.get(grid);
  if (before) return before;
  let shape: string | undefined = `${JSON.stringify(grid.rowEnds ?? null)}${JSON.stringify(grid.merges)}`;
  let [first, last] = [Infinity, -1];
  eachCell(grid, ({ value, formula, error, unread }, row, column) => {
    first = Math.min(first, column);
    last = Math.max(last, column);
    if (shape === undefined) return;
    const kept = (formula === undefined ? 0 : 1) + (error === undefined ? 0 : 2) + (unread === undefined ? 0 : 4);
    // with its length in front a text cannot be taken for what follows it
    const held = typeof value === 'string' ? `${value.length}:${value}` : typeof value === 'number' ? 'n' : String(value);
    shape += `\n${row} ${column} ${kept}${held}`;
    if (shape.length > longestShape) shape = undefined;
  });
  const made = { shape, isOneColumn: last <= first };
  shapes.set(grid, made);
  return made;
}
