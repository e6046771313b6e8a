import type { Frame } from './frame.js';
import type { ActName, ObjectName, OtherMatter } from './lexicon/meanings.js';
import type { WordToken } from './tokens.js';

/** Of whom a text speaks: what scope words are read against. */
export interface Reporter {
  readonly agency: string;
  readonly year: number | null;
  /** 5 for a province down to 1 for a village; undefined for a department, and where the name does not tell. */
  readonly rank?: number;
  readonly isOffice: boolean;
  /** A government reports for its whole area, everybody else for itself. */
  readonly isGovernment: boolean;
}

/** 25件，其中网上20件、信函5件: a number and those that part it. */
export interface List {
  readonly whole: Frame;
  readonly parts: Frame[];
  /** Of its parts so far. */
  total: number;
  /** More than these part it: 主要是, or 等 behind the last one. */
  open: boolean | 'etc';
  /** What comes now is not of it. */
  isOver: boolean;
  kinds: number;
  readonly depth: number;
  /** The whole stands in a sentence before. */
  readonly stale: boolean;
}

/** What the words before say of the words that come: one for a sentence, some of it for a paragraph. */
export interface State {
  readonly reporter: Reporter;
  /** What was last spoken of. */
  objects: readonly ObjectName[];
  /** Words of the sentence that wait for their number. */
  pending: readonly WordToken[];
  /** Names that numbers to come take in turn: 分别为. */
  queue: WordToken[][];
  other: OtherMatter | undefined;
  period: OtherMatter | undefined;
  body: OtherMatter | undefined;
  narrow: OtherMatter | undefined;
  /** The subject was only spoken of, without a number of its own. */
  isTopic: boolean;
  role: OtherMatter | undefined;
  /** A change before what it is of: 同比增长5%，收到申请…. */
  ahead: Frame | undefined;
  /** The last number, for a share, a change or a part of it. */
  last: Frame | undefined;
  /** Numbers of the sentence so far. */
  counted: Frame[];
  list: List | undefined;
  /** 除…外, 其余: then not all are all. */
  excepted: boolean;
  /** The last number stands in a sentence before. */
  stale: boolean;
  /** A number of the sentence was not understood: what goes on from it is not either. */
  unsure: boolean;
  /** What they came to instead, where the text says it. */
  besides: readonly ActName[];
  timing: boolean;
  /** 力争, 凡: nothing is said to be so. */
  hedged: boolean;
  /** 除4件外，其余均已答复: a bare number is of those that are still open. */
  leaves: boolean;
  withCarried: boolean;
  than: boolean;
}

export function newState(reporter: Reporter): State {
  return {
    reporter, objects: [], pending: [], queue: [], other: undefined, period: undefined, body: undefined, narrow: undefined,
    isTopic: false, role: undefined,
    ahead: undefined, last: undefined, counted: [], list: undefined, excepted: false, besides: [], stale: false, unsure: false,
    timing: false, hedged: false, leaves: false, withCarried: false, than: false,
  };
}

/** A sentence ends: what it said of its own goes, what it spoke of stays. */
export function nextSentence(state: State): void {
  state.pending = [];
  state.queue = [];
  state.period = state.body = state.narrow = state.role = undefined;
  state.ahead = undefined;
  state.counted = [];
  state.list = undefined;
  state.besides = [];
  state.stale = true;
  state.excepted = state.unsure = state.timing = state.hedged = state.leaves = state.withCarried = state.than = false;
}

const rankOf: readonly (readonly [RegExp, number])[] = [
  [/(?:省|自治区)(?:人民政府)?$/, 5], [/(?:市|自治州|盟|地区)(?:人民政府)?$/, 4], [/(?:县|区|旗)(?:人民政府)?$/, 3],
  [/(?:镇|乡)(?:人民政府)?$|街道(?:办事处)?$/, 2], [/(?:村|社区)(?:委员会|居委会)?$/, 1],
];

export function reporterOf(agency: string, year: number | null): Reporter {
  const name = agency.trim();
  const rank = rankOf.find(([ending]) => ending.test(name))?.[1];
  return {
    agency: name, year, ...(rank === undefined ? {} : { rank }), isOffice: /(?:办公室|办公厅|政府办)$/.test(name),
    isGovernment: rank !== undefined,
  };
}
