import type { Label } from './labels-of.js';

/** One copy of a table, by the label that it begins with. */
export interface Copy {
  readonly start: Label;
  /** The first row that is the next copy's. */
  readonly end: number;
  /** Whether a label can be of this copy: of two beside each other, none is the other's. */
  readonly mayHold: (label: Label) => boolean;
}

/** The copies of a table that begin with these labels, in reading order: below each other, and beside each other. */
export function copiesOf(starts: readonly Label[]): Copy[] {
  return starts.map((start, at) => {
    const end = starts.find(({ row }) => row > start.row)?.row ?? Infinity;
    const right = starts[at + 1]?.row === start.row ? starts[at + 1]!.column : Infinity;
    // a row with a cell less stands one to the left
    const left = starts[at - 1]?.row === start.row ? start.column - 1 : 0;
    return { start, end, mayHold: ({ column }) => column >= left && column < right };
  });
}
