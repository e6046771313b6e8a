import type { UnreadReason } from './unread.js';

/** What stands in one cell, from whatever source, before anybody reads it as a number. */
export interface Cell {
  /** The stored value; for a formula its cached result, null when there is none. */
  readonly value: string | number | boolean | null;
  /** With the leading `=`. */
  readonly formula?: string;
  /** Why the reader could not tell what stands there, though something does; `value` is null then. */
  readonly unread?: UnreadReason;
  /** An Excel error value such as `#REF!`; `value` is null then. */
  readonly error?: string;
  /** Number format code, where the source has one; `General` is left out. */
  readonly format?: string;
  /** What the sheet displays, where the source tells and it differs from `value`. */
  readonly text?: string;
}
