/** A letter of one office to another with a list: what a send-back is. */
export interface Letter {
  readonly title: string;
  /** Who it is for, with the colon. */
  readonly to: string;
  readonly before: readonly string[];
  readonly table: LetterTable;
  readonly after: readonly string[];
  /** At the right end: office and day. */
  readonly close: readonly string[];
}

export interface LetterTable {
  readonly head: readonly string[];
  /** Of the width of the text; they add up to 1. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}
