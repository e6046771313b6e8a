import { areaAddress, columnName, parseAddress } from '../../../src/grid/address.js';
import type { Area } from '../../../src/grid/grid.js';
import { invalidArgument } from '../failure.js';

export const allRows = 1_048_576;
export const allColumns = 16_384;
export const wholeSheet: Area = { row: 0, column: 0, rows: allRows, columns: allColumns };

/** `A1:B2`, whole columns `A:C`, whole rows `3:5`, with a sheet part that is cut off. */
export function readAreaAddress(address: string): Area {
  const local = address.replace(/^.*!/s, '').replaceAll('$', '');
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(local);
  if (columns) return { ...parseAddress(`${columns[1]}1:${columns[2]}1`)!, row: 0, rows: allRows };
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) return { ...parseAddress(`A${rows[1]}:A${rows[2]}`)!, column: 0, columns: allColumns };
  const area = parseAddress(local);
  if (!area || area.row + area.rows > allRows || area.column + area.columns > allColumns) throw invalidArgument(address);
  return area;
}

export function writeAreaAddress(area: Area): string {
  if (area.rows === allRows) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  if (area.columns === allColumns) return `${area.row + 1}:${area.row + area.rows}`;
  return areaAddress(area);
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingArea(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  if (area.rows * area.columns > 2_000_000) throw invalidArgument('more cells than the emulator visits one by one');
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield [row, column];
  }
}
