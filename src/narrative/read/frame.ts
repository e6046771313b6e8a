import type { Amount } from './amounts.js';
import type { ActName, ColumnName, ObjectName, OtherMatter } from './lexicon/meanings.js';

/** What is counted: 行政复议 维持, 申请 新收 自然人. */
export interface Named {
  readonly object: ObjectName;
  readonly act: ActName;
  readonly column?: ColumnName;
  /** 其他 at the end of a list of applicants: all columns but these. */
  readonly restOf?: readonly string[];
}

/** number: so many. zero: none. all: every one came to that. share: so much of another. change: against last year. */
export type FrameKind = 'number' | 'zero' | 'all' | 'share' | 'change' | 'sum' | 'other' | 'unread';

/** A number or a claim with what it belongs to, before it is compared. Offsets are those of the clean text. */
export interface Frame {
  readonly kind: FrameKind;
  readonly start: number;
  readonly end: number;
  readonly amount?: Amount;
  readonly named: readonly Named[];
  /** Several names: their numbers together, each of them, or any of them. */
  readonly joined?: 'sum' | 'each' | 'any';
  /** No word stands between that we do not know. What is not sure is never called wrong. */
  readonly sure: boolean;
  /** Why it has nothing to do with the tables. */
  readonly other?: OtherMatter;
  /** It counts what came from last year too: 含上年结转. */
  readonly withCarried?: boolean;
  /** A change: more, less or the same; the number of the year before itself; so many times that number. */
  readonly direction?: 'up' | 'down' | 'level' | 'was' | 'fold';
  /** A share, a change or an “all” is of this number of the text; a part is in this whole. */
  readonly of?: Frame;
  /** 除1件未审结外: an “all” is of the others. */
  readonly besides?: readonly ActName[];
  /** A sum of a list: these parts. */
  readonly parts?: readonly Frame[];
  /** A list that may well leave something out: then only more than the whole is wrong. */
  readonly open?: boolean;
}
