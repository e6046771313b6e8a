import type { Terms } from './accepts.js';
import type { Frame } from './frame.js';
import type { Range } from './values.js';

/** How a claim stands to the tables. */
export type Outcome = 'holds' | 'broken' | 'undecided' | 'apart' | 'unread';

export interface Judgement {
  readonly frame: Frame;
  readonly outcome: Outcome;
  /** What it may be; for a share those above and below the line. */
  readonly accepts: readonly Terms[];
  /** What the tables give, by alternative. */
  readonly expected: readonly Range[];
  /** Keys of figures that are not known, or `lastYear`. */
  readonly lacks: readonly string[];
  /** The number is the total without what is pending. */
  readonly closedOnly?: boolean;
}

export function plain(frame: Frame, outcome: Outcome): Judgement {
  return { frame, outcome, accepts: [], expected: [], lacks: [] };
}

/** The best of the alternatives: one that holds, else one that may. */
export function among(frame: Frame, accepts: readonly Terms[], ranges: readonly Range[], fits: (range: Range) => boolean): Judgement {
  const fitting = ranges.filter(fits);
  const known = fitting.some(({ unknown }) => unknown.length === 0);
  return {
    frame, outcome: known ? 'holds' : fitting.length > 0 ? 'undecided' : 'broken', accepts,
    expected: ranges,
    lacks: known ? [] : [...new Set(fitting.flatMap(({ unknown }) => unknown))],
  };
}
