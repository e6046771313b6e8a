import type { Figure } from '../form/types.js';
import { cellAt, eachPresent, type Grid } from '../grid/grid.js';
import type { Cell } from '../report/cell.js';
import { readEntry } from '../report/entry.js';
import { addsUp } from './row-sums.js';

/** One row of a table, as its labels say where its numbers should stand. */
export interface FigureRow {
  readonly grid: Grid;
  readonly row: number;
  /** The column of its name; -1 where the row has none. */
  readonly name: number;
  /** In printed order. */
  readonly figures: readonly Figure[];
  /** Of each figure; undefined where nothing names its column. */
  readonly columns: readonly (number | undefined)[];
  /** Every column that has a name in the head, also one that is not the form's. */
  readonly headed: ReadonlySet<number>;
  /** Where each row of the head ends; a row of figures ends there too. undefined where the head's own rows disagree. */
  readonly end: number | undefined;
  /** The head names the columns in printed order, wherever its cells came to stand. */
  readonly inOrder: boolean;
  /** How far the row stands to the right of its head's place, by its name. */
  readonly moved: number;
}

/**
 * The columns in which a row's numbers stand: under their heads where each has one there; in printed order where a lost or a
 * wrong span moved them, the row has all its numbers and they add up. undefined where neither is certain: nothing is guessed.
 */
export function numberColumns(line: FigureRow): readonly (number | undefined)[] | undefined {
  const { grid, row, name, figures, columns, inOrder, moved } = line;
  const filled = filledColumns(grid, row, name);
  const known = columns.filter((column) => column !== undefined);
  const nameless = figures.length - new Set(known).size;
  if (filled.length === 0) return columns;
  const stray = strays(line, filled, known);
  const end = grid.rowEnds?.[row];
  const isInRow = known.every((column) => column > name) && (end === undefined || end === line.end);
  const areFull = known.every((column) => filled.includes(column));
  const areFormulas = stray.every((column) => cellAt(grid, row, column)?.formula !== undefined);
  // a number under no head may be that of a column without a name, or one that a blank pushed there
  const isTold = stray.length <= nameless && (areFull || areFormulas) && stray.every((column) => isNameless(columns, column));
  if (known.length > 0 && isInRow && isTold) return columns;
  if (nameless === 0 && areFull && stray.every((column) => column > Math.max(...known))) {
    if (areFormulas || addsUp(figures, known.map((column) => cellAt(grid, row, column))) === true) return columns;
  }
  if (filled.length !== figures.length) return undefined;
  if (inOrder && addsUp(figures, filled.map((column) => cellAt(grid, row, column))) === true) return filled;
  return nameless === 0 && known.every((column, at) => filled[at] === column + moved) ? filled : undefined;
}

/** Whether a column can be one whose name is not there: right of those before it in print, left of those after it. */
function isNameless(columns: readonly (number | undefined)[], column: number): boolean {
  return columns.some((own, at) => own === undefined
    && columns.every((other, index) => other === undefined || (index < at) === (other < column)));
}

/** Numbers where no head is: between the name, or the place before the first column, and the last column; right behind it. */
function strays({ grid, row, name, headed }: FigureRow, filled: readonly number[], known: readonly number[]): number[] {
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const isThere = new Set(filled);
  const isStray = (column: number): boolean => isThere.has(column) && !headed.has(column) && isNumberLike(cellAt(grid, row, column)!);
  const found = filled.filter((column) => (column >= first - 1 || name >= 0) && column < last && isStray(column));
  // what an empty column parts off is not the table's
  for (let column = last + 1; isStray(column); column++) found.push(column);
  return found;
}

/** The columns right of a row's name that hold anything. */
export function filledColumns(grid: Grid, row: number, name: number): number[] {
  const columns: number[] = [];
  eachPresent(grid.cells[row] ?? [], (cell, column) => { if (column > name && isFilled(cell)) columns.push(column); });
  return columns;
}

export function isFilled({ value, formula, error, unread }: Cell): boolean {
  return (typeof value === 'string' ? value.trim() !== '' : value !== null)
    || [formula, error, unread].some((other) => other !== undefined);
}

/** A number, and what people write in its place; a label and a remark have words. */
export function isNumberLike({ value }: Cell): boolean {
  if (typeof value !== 'string') return true;
  if (readEntry({ value }, 'decimal').problem?.kind !== 'text') return true;
  // 3（其中修订1件） is one with a remark, 1.属于国家秘密 is a label
  return /^\s*[-−－]?[0-9０-９]+(?![0-9０-９]|\s*[.．、,，]\s*\p{Script=Han})/u.test(value);
}
