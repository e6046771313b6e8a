import type { Area } from '../../../grid/grid.js';
import { limits } from '../limits.js';
import type { Border, Rulings } from './rulings.js';

/** The cells between the borders of one table. */
export interface Lattice {
  /** Where the columns and rows begin, and where the last one ends. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row and column, the cell that covers this place. */
  readonly cells: readonly (readonly LatticeCell[])[];
}

export interface LatticeCell extends Area {
  /** Borders are missing here: the place is no rectangle, and what stands in it belongs to no cell for certain. */
  readonly broken: boolean;
  /** No border at the right edge of the table: where nothing stands, the row has no cell here. */
  readonly open: boolean;
}

/** Farther out than this, lines show that the table goes on without an outer border. */
const outside = 10;

/** undefined for what is no table: an underline, a frame around text, a drawing. */
export function latticeOf({ uprights, levels }: Rulings): Lattice | undefined {
  if (uprights.length === 0 || levels.length === 0) return undefined;
  const xs = places(uprights, levels);
  const ys = places(levels, uprights);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows * columns > limits.tableCells) return undefined;
  const byX = new Map(xs.map((x) => [x, uprights.filter(({ at }) => at === x)]));
  const byY = new Map(ys.map((y) => [y, levels.filter(({ at }) => at === y)]));
  const owner = Array.from({ length: rows * columns }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (owner[root] !== root) root = owner[root] = owner[owner[root]!]!;
    return root;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      if (column + 1 < columns && !runsAlong(byX.get(xs[column + 1]!)!, ys[row]!, ys[row + 1]!)) owner[rootOf(index + 1)] = rootOf(index);
      if (row + 1 < rows && !runsAlong(byY.get(ys[row + 1]!)!, xs[column]!, xs[column + 1]!)) {
        owner[rootOf(index + columns)] = rootOf(index);
      }
    }
  }
  const last = byX.get(xs[columns]!)!;
  const isOpen = ({ row, rows: height }: Area): boolean => !runsAlong(last, ys[row]!, ys[row + height]!);
  return { xs, ys, cells: cellsOf(rows, columns, rootOf, isOpen) };
}

function places(own: readonly Border[], crossing: readonly Border[]): number[] {
  const found = [...new Set(own.map(({ at }) => at))].sort((one, other) => one - other);
  const first = Math.min(...crossing.map(({ from }) => from));
  const last = Math.max(...crossing.map(({ to }) => to));
  if (first < found[0]! - outside) found.unshift(first);
  if (last > found[found.length - 1]! + outside) found.push(last);
  return found;
}

/** At least half of the way from one place to the next. */
function runsAlong(borders: readonly Border[], from: number, to: number): boolean {
  let covered = 0;
  for (const border of borders) covered += Math.max(0, Math.min(to, border.to) - Math.max(from, border.from));
  return covered >= (to - from) / 2;
}

function cellsOf(rows: number, columns: number, rootOf: (index: number) => number, isOpen: (edge: Area) => boolean): LatticeCell[][] {
  const bounds = new Map<number, { top: number; left: number; bottom: number; right: number; count: number }>();
  for (let index = 0; index < rows * columns; index++) {
    const [row, column, root] = [Math.floor(index / columns), index % columns, rootOf(index)];
    const bound = bounds.get(root);
    if (!bound) bounds.set(root, { top: row, left: column, bottom: row, right: column, count: 1 });
    else {
      bound.left = Math.min(bound.left, column);
      bound.right = Math.max(bound.right, column);
      bound.bottom = row;
      bound.count++;
    }
  }
  const cells = new Map([...bounds].map(([root, { top, left, bottom, right, count }]) => {
    const [height, width] = [bottom - top + 1, right - left + 1];
    const area = { row: top, column: left, rows: height, columns: width };
    return [root, { ...area, broken: height * width !== count, open: right === columns - 1 && isOpen(area) }];
  }));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cells.get(rootOf(row * columns + column))!));
}
