import type { FigureKey, Form, TableKey } from '../form/types.js';
import { parseAddress } from '../grid/address.js';
import { cellAt, type Grid } from '../grid/grid.js';
import type { CellPlace, TableMatch } from './table-map.js';

/** More cells than any sum of the form has; a whole column is not one of them. */
const mostCells = 2_000;

/** The cells that `=SUM(D5:I5)`, `=SUM(D7:D8,D9)` or `=D5+E5` adds up, on its own sheet; undefined for any other formula. */
export function summedCells(formula: string): CellPlace[] | undefined {
  const plain = formula.replace(/[\s$]/g, '').toUpperCase();
  const inside = /^=SUM\(([A-Z0-9:,]{1,4000})\)$/.exec(plain)?.[1]?.split(',') ?? /^=([A-Z0-9+]{1,4000})$/.exec(plain)?.[1]?.split('+');
  const areas = inside?.map(parseAddress);
  if (!areas || areas.includes(undefined)) return undefined;
  const places: CellPlace[] = [];
  for (const area of areas) {
    if (!area || places.length + area.rows * area.columns > mostCells) return undefined;
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) places.push({ row: area.row + row, column: area.column + column });
    }
  }
  return places;
}

/** The formula in this cell adds up these cells, and no other number. */
export function addsUp(grid: Grid, at: CellPlace, parts: readonly CellPlace[]): boolean {
  const formula = cellAt(grid, at.row, at.column)?.formula;
  const summed = formula === undefined ? undefined : summedCells(formula);
  if (!summed) return false;
  const same = (one: CellPlace, other: CellPlace): boolean => one.row === other.row && one.column === other.column;
  return parts.every((part) => summed.filter((cell) => same(cell, part)).length === 1)
    && summed.every((cell) => typeof cellAt(grid, cell.row, cell.column)?.value !== 'number' || parts.some((part) => same(cell, part)));
}

/** Totals that a formula over exactly their parts works out, with the parts, where the tables stand in a workbook. */
export function formulaTotals(form: Form, tables: Readonly<Record<TableKey, TableMatch>>): Map<FigureKey, readonly FigureKey[]> {
  const totals = new Map<FigureKey, readonly FigureKey[]>();
  for (const { table, left, right } of form.equations) {
    const match = tables[table];
    if (match.state !== 'found' || right.length !== 1) continue;
    const total = right[0]!;
    const { grid, cells } = match.map;
    const parts = left.flatMap((key) => cells[key] ?? []);
    if (cells[total] && parts.length === left.length && addsUp(grid, cells[total], parts)) totals.set(total, left);
  }
  return totals;
}
