import type { CellEdit } from '../files/xlsx/index.js';
import { cellAt, eachCell, type Grid } from '../grid/grid.js';
import type { Cell } from '../report/cell.js';

/** A new result of an old formula is no change: the file's host calculates it again. */
export function changedCells(before: Grid, now: Grid): CellEdit[] {
  const edits: CellEdit[] = [];
  if (before === now) return edits;
  eachCell(now, (cell, row, column) => {
    if (!isSame(cell, cellAt(before, row, column))) edits.push(toEdit(row, column, cell));
  });
  eachCell(before, (cell, row, column) => {
    if (!cellAt(now, row, column) && !isSame(cell, undefined)) edits.push(toEdit(row, column, undefined));
  });
  return edits.sort((one, other) => one.row - other.row || one.column - other.column);
}

function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one?.formula !== undefined || other?.formula !== undefined) return one?.formula === other?.formula;
  return (one?.value ?? null) === (other?.value ?? null) && one?.error === other?.error;
}

function toEdit(row: number, column: number, cell: Cell | undefined): CellEdit {
  if (cell?.formula !== undefined) {
    return { row, column, value: typeof cell.value === 'boolean' ? null : cell.value, formula: cell.formula };
  }
  const value = cell?.error ?? cell?.value ?? null;
  return { row, column, value: typeof value === 'boolean' ? String(value).toUpperCase() : value };
}
