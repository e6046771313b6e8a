import type { Label } from './labels-of.js';

/** One copy of a table, by the label that it begins with. */
export interface Copy {
  readonly start: Label;
  /** The first row that is the next copy's. */
  readonly end: number;
  /** Of copies beside each other: whether a label can be of this one. */
  readonly mayHold?: (label: Label) => boolean;
}

/** More in one row are no copies but one word over and over; the last of them stands for all. */
const mostBeside = 4;

/** The copies of a table that begin with these labels, in reading order: below each other, and beside each other. */
export function copiesOf(starts: readonly Label[]): Copy[] {
  const rows = new Map<number, Label[]>();
  for (const start of starts) {
    const own = rows.get(start.row);
    if (own) own.push(start);
    else rows.set(start.row, [start]);
  }
  const lines = [...rows];
  return lines.flatMap(([, all], line) => {
    const end = lines[line + 1]?.[0] ?? Infinity;
    const beside = all.length > mostBeside ? all.slice(-1) : all;
    return beside.map((start, at): Copy => {
      if (beside.length === 1) return { start, end };
      // a row with a cell less stands one to the left
      const left = at > 0 ? start.column - 1 : 0;
      const right = beside[at + 1]?.column ?? Infinity;
      return { start, end, mayHold: ({ column }) => column >= left && column < right };
    });
  });
}
