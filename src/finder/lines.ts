import type { FigureKey, Table } from '../form/types.js';
import { cellAt, type Grid } from '../grid/grid.js';
import type { CellPlace, TableMap } from './table-map.js';

/** A figure that stands before one that the form prints earlier. */
export interface Misplaced {
  readonly figure: FigureKey;
  readonly after: FigureKey;
  /** Whole rows are out of order, or columns (in 表四 also a whole group of them). */
  readonly line: 'row' | 'column';
}

/** Tables that were found by what is remembered of others like them have their cells in common: see same-form.ts. */
const misplaced = new WeakMap<TableMap['cells'], Misplaced | 'none'>();

/** The first figure that is not where the form's order would have it; undefined when all are in order. */
export function firstMisplaced({ cells }: TableMap, table: Table): Misplaced | undefined {
  let found = misplaced.get(cells);
  if (!found) misplaced.set(cells, found = findMisplaced(cells, table) ?? 'none');
  return found === 'none' ? undefined : found;
}

function findMisplaced(cells: TableMap['cells'], { figures }: Table): Misplaced | undefined {
  const there = figures.filter(({ key }) => cells[key]);
  for (let index = 1; index < there.length; index++) {
    const [before, next] = [there[index - 1]!, there[index]!];
    const sameLine = before.row === next.row;
    const first = sameLine ? before : there.find(({ row }) => row === before.row)!;
    if (isBefore(cells[first.key]!, cells[next.key]!)) continue;
    return { figure: next.key, after: first.key, line: cells[first.key]!.row === cells[next.key]!.row ? 'column' : 'row' };
  }
  return undefined;
}

/** In reading order. */
function isBefore(one: CellPlace, other: CellPlace): boolean {
  return one.row < other.row || (one.row === other.row && one.column < other.column);
}

/** A row or column of numbers inside the table that the form does not have, such as 小计. */
export interface ExtraLine extends CellPlace {
  readonly line: 'row' | 'column';
  readonly label: string;
}

interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const lines = new WeakMap<TableMap['cells'], Lines>();

/** The rows and columns in which figures stand, in order. */
function linesIn(cells: TableMap['cells']): Lines {
  let found = lines.get(cells);
  if (!found) {
    const places = Object.values(cells);
    lines.set(cells, found = { rows: numbered(places.map(({ row }) => row)), columns: numbered(places.map(({ column }) => column)) });
  }
  return found;
}

/** Lines between the table's first and last figure that hold numbers and belong to no figure. */
export function extraLines({ grid, cells }: TableMap): ExtraLine[] {
  const { rows, columns } = linesIn(cells);
  const [firstRow = 0] = rows;
  const [firstColumn = 0] = columns;
  const found: ExtraLine[] = [];
  for (const row of between(rows)) {
    if (columns.some((column) => isNumber(grid, row, column))) {
      found.push({ row, column: firstColumn, line: 'row', label: labelLeft(grid, row, firstColumn) });
    }
  }
  for (const column of between(columns)) {
    if (rows.some((row) => isNumber(grid, row, column))) {
      found.push({ row: firstRow, column, line: 'column', label: labelAbove(grid, firstRow, column) });
    }
  }
  return found;
}

/** Each once, in order. */
const numbered = (lines: readonly number[]): number[] => [...new Set(lines)].sort((one, other) => one - other);

/** What is missing in them. */
function between(lines: readonly number[]): number[] {
  const missing: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    for (let line = lines[index - 1]! + 1; line < lines[index]!; line++) missing.push(line);
  }
  return missing;
}

function isNumber(grid: Grid, row: number, column: number): boolean {
  const value = cellAt(grid, row, column)?.value;
  return typeof value === 'number' || (typeof value === 'string' && /^\s*\d{1,12}(?:\.\d{1,6})?\s*$/.test(value));
}

function labelLeft(grid: Grid, row: number, column: number): string {
  return lastText(Array.from({ length: column }, (_, at) => cellAt(grid, row, at)?.value));
}

function labelAbove(grid: Grid, row: number, column: number): string {
  return lastText(Array.from({ length: row }, (_, at) => cellAt(grid, at, column)?.value));
}

function lastText(values: readonly unknown[]): string {
  const texts = values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  return (texts[texts.length - 1] ?? '').replace(/\s+/g, '').slice(0, 40);
}
