import type { Area, Grid } from '../../grid/grid.js';
import type { Cell } from '../../report/cell.js';
import type { UnreadReason } from '../../report/unread.js';
import { unknown } from './marks/marks.js';
import type { Stretch } from './stretch.js';

export interface TextCell extends Area {
  readonly text: string;
  /** A number stands there, and it is not certain which. */
  readonly unread?: UnreadReason;
}

/** A table on one page, or over the pages that it runs over. */
export interface PageTable {
  /** On its page, in points from above. */
  readonly top: number;
  readonly bottom: number;
  /** Where columns begin, and where the last one ends. */
  readonly xs: readonly number[];
  /** Where there are no borders: how far the numbers of each column reach. */
  readonly columns?: readonly Stretch[];
  readonly rows: number;
  readonly cells: readonly TextCell[];
  /** Texts with digits that could not be put into exactly one cell. */
  readonly unplaced: readonly string[];
}

function reasonIn(text: string): UnreadReason | undefined {
  return text.includes(unknown) ? 'noEncoding' : undefined;
}

export function gridOf({ cells, rows }: PageTable): Grid {
  const values: (Cell | undefined)[][] = Array.from({ length: rows }, () => []);
  for (const { row, column, rows: height, columns, text, unread = reasonIn(text) } of cells) {
    if (text !== '' && !unread) values[row]![column] = { value: text };
    else if (unread) {
      // whichever place of the cell it belongs to
      for (let down = row; down < row + height; down++) {
        for (let at = column; at < column + columns; at++) values[down]![at] = { value: null, unread };
      }
    }
  }
  const rowEnds = values.map(() => 0);
  for (const { row, column, rows: height, columns } of cells) {
    for (let at = row; at < row + height; at++) rowEnds[at] = Math.max(rowEnds[at] ?? 0, column + columns);
  }
  return {
    name: '',
    rowEnds,
    cells: values.map((row) => Array.from(row)),
    merges: cells.flatMap(({ row, column, rows: height, columns }) =>
      (height * columns > 1 ? [{ row, column, rows: height, columns }] : [])),
  };
}
