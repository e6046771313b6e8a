import type { DocumentBlock } from '../../grid/document.js';
import type { Area, Grid } from '../../grid/grid.js';
import { textCell } from '../seen-text.js';
import type { Cell } from '../../report/cell.js';
import type { Reading } from './reading.js';

export type Merging = 'none' | 'restart' | 'continue';

export interface TableCell {
  /** In the table's own grid, which every row shares. */
  readonly column: number;
  readonly span: number;
  /** Joined with the cell above, or with the one before. */
  readonly down: Merging;
  readonly across: Merging;
  readonly blocks: readonly DocumentBlock[];
  readonly text: string;
}

export interface Row {
  readonly cells: readonly TableCell[];
  readonly hidden: boolean;
}

interface Placed {
  readonly column: number;
  columns: number;
  readonly row: number;
  rows: number;
}

/** Puts the rows of a table on a grid; covered cells are empty. The name is given later. */
export function gridOf(reading: Reading, rows: readonly Row[], toColumn: (column: number) => number): Grid {
  const cells: (Cell | undefined)[][] = [];
  const merges: Area[] = [];
  let above = new Map<number, Placed>();
  let width = 0;
  const rowEnds: number[] = [];
  for (const [row, { cells: given }] of rows.entries()) {
    const own: (Cell | undefined)[] = [];
    let end = 0;
    const open = new Map<number, Placed>();
    for (const { cell, columns: span } of joinAcross(given)) {
      const column = toColumn(cell.column);
      const columns = toColumn(cell.column + span) - column;
      end = Math.max(end, column + columns);
      const over = above.get(column);
      if (cell.down === 'continue' && over?.columns === columns) {
        over.rows++;
        open.set(column, over);
        continue;
      }
      const placed = { row, column, rows: 1, columns };
      if (cell.down !== 'none') open.set(column, placed);
      merges.push(placed);
      const read = textCell(cell.text.trim() === '' ? '' : cell.text);
      if (read) own[column] = read;
    }
    cells.push(own);
    rowEnds.push(end);
    width = Math.max(width, end);
    above = open;
  }
  reading.rectangle(rows.length, width);
  const hiddenRows = rows.flatMap(({ hidden }, row) => (hidden ? [row] : []));
  return {
    name: '',
    rowEnds,
    cells: cells.map((own) => Array.from(own)),
    merges: merges.filter(({ rows: height, columns }) => height > 1 || columns > 1),
    ...(hiddenRows.length > 0 && { hiddenRows }),
  };
}

function joinAcross(given: readonly TableCell[]): { cell: TableCell; columns: number }[] {
  const joined: { cell: TableCell; columns: number }[] = [];
  for (const cell of given) {
    const before = joined[joined.length - 1];
    if (cell.across === 'continue' && before !== undefined && before.cell.across !== 'none') before.columns += cell.span;
    else joined.push({ cell, columns: cell.span });
  }
  return joined;
}
