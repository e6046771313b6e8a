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

/** The first figure that is not where the form's order would have it; undefined when all are in order. */
export function firstMisplaced({ cells }: TableMap, { figures }: Table): Misplaced | undefined {
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

/** Lines between the table's first and last figure that hold numbers and belong to no figure. */
export function extraLines({ grid, cells }: TableMap): ExtraLine[] {
  const places = Object.values(cells);
  const rows = new Set(places.map(({ row }) => row));
  const columns = new Set(places.map(({ column }) => column));
  const found: ExtraLine[] = [];
  for (const row of between(rows)) {
    if (some(columns, (column) => isNumber(grid, row, column))) {
      found.push({ row, column: Math.min(...columns), line: 'row', label: labelLeft(grid, row, Math.min(...columns)) });
    }
  }
  for (const column of between(columns)) {
    if (some(rows, (row) => isNumber(grid, row, column))) {
      found.push({ row: Math.min(...rows), column, line: 'column', label: labelAbove(grid, Math.min(...rows), column) });
    }
  }
  return found;
}

function some(lines: ReadonlySet<number>, test: (line: number) => boolean): boolean {
  for (const line of lines) if (test(line)) return true;
  return false;
}

function between(lines: ReadonlySet<number>): number[] {
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  return Array.from({ length: last - first }, (_, index) => first + index).filter((line) => !lines.has(line));
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
