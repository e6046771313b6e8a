import type { Label } from './labels-of.js';

/** One copy of a table, by the label that it begins with. */
export interface Copy {
  readonly start: Label;
  /** The first row that is the next copy's. */
  readonly end: number;
  /** Of copies beside each other: whether a label can be of this one. */
  readonly mayHold?: (label: Label) => boolean;
}

/** The copies of a table that begin with these labels, in reading order: below each other, and beside each other. */
export function copiesOf(starts: readonly Label[]): Copy[] {
  return starts.map((start, at) => {
    const end = starts.find(({ row }) => row > start.row)?.row ?? Infinity;
    const [before, after] = [starts[at - 1], starts[at + 1]];
    const isSecond = before?.row === start.row;
    const isFirst = after?.row === start.row;
    if (!isFirst && !isSecond) return { start, end };
    // a row with a cell less stands one to the left
    const left = isSecond ? start.column - 1 : 0;
    const right = isFirst ? after.column : Infinity;
    return { start, end, mayHold: ({ column }) => column >= left && column < right };
  });
}
