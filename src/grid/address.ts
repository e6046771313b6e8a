import type { Area } from './grid.js';

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  if (column < 26) return String.fromCharCode(65 + column);
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 notation of a cell, 0-based in. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1 notation of an area; one cell has no colon. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

const addressPattern = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/;

/** Reads `D4`, `$D$4` or `A1:J28`; undefined for anything else (whole rows, unions, sheet names). */
export function parseAddress(address: string): Area | undefined {
  const match = addressPattern.exec(address);
  if (!match) return undefined;
  const [, column1, row1, column2 = column1, row2 = row1] = match as unknown as [string, string, string, string?, string?];
  const top = Math.min(Number(row1), Number(row2)) - 1;
  const left = Math.min(columnIndex(column1), columnIndex(column2));
  if (top < 0) return undefined;
  return {
    row: top,
    column: left,
    rows: Math.abs(Number(row2) - Number(row1)) + 1,
    columns: Math.abs(columnIndex(column2) - columnIndex(column1)) + 1,
  };
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The sheet part is quoted whenever Excel would need it; inner quotes are doubled. */
export function qualifiedAddress(sheet: string, address: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!${address}` : `'${sheet.replaceAll("'", "''")}'!${address}`;
}
