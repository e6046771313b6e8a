import type { Amount } from './amounts.js';
import type { OtherMatter } from './lexicon/meanings.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';
import type { Token, Unknown, WordToken } from './tokens.js';

/** The words that belong to one number. */
export interface Group {
  readonly words: readonly WordToken[];
  readonly start: number;
  readonly end: number;
  readonly other?: OtherMatter;
  /** All words between are known. */
  readonly sure: boolean;
  /** What is counted stands there itself and is not taken from before. */
  readonly named: boolean;
  /** Words of the tables stand in the same piece. */
  readonly near: boolean;
  /** 和, 、 stand between the words: all of them are meant. */
  readonly listed: boolean;
  /** 各: each of them comes to that number. */
  readonly eachOf: boolean;
  /** 不掌握等原因无法提供. */
  readonly etc: boolean;
}

/** More letters than a word that we lack: then somebody else may be counted. */
const mostUnknown = 2;

type AmountToken = Extract<Token, { kind: 'amount' }>;

const isWord = (token: Token): token is WordToken => token.kind === 'word';
const isHead = (token: Token): token is WordToken => token.kind === 'word' && token.word.head !== undefined;

/** A number takes the words before it, else those behind it: 收到25件, 24件办结. `rest` are words that no number took. */
export function groupsOf(segment: Segment, state: State, unknown: Unknown): { groups: Group[]; rest: WordToken[] } {
  const { tokens } = segment;
  if (segment.amounts.length === 0 && !segment.words.some(({ word }) => word.head)) return { groups: [], rest: [] };
  const amounts = tokens.filter((token): token is AmountToken => token.kind === 'amount');
  const usable = tokens.filter((token, index) => isHead(token) && stands(tokens, index)) as WordToken[];
  const respectively = segment.parts.has('respectively');
  const first = amounts[0];
  if (!first) {
    const rest = [...state.pending, ...usable];
    if (respectively) queue(state, rest, segment);
    return { groups: [], rest };
  }
  if (respectively) {
    queue(state, [...state.pending, ...usable.filter(({ end }) => end <= first.start)], segment);
  }
  const taken = new Set<WordToken>();
  const groups: Group[] = [];
  let from = segment.start;
  amounts.forEach((amount, index) => {
    const until = amounts[index + 1]?.start ?? segment.end;
    groups.push(groupOf(amount, from, until, { segment, state, usable, taken, unknown, respectively }));
    from = amount.end;
  });
  return { groups, rest: usable.filter((word) => !taken.has(word)) };
}

interface Around {
  readonly segment: Segment;
  readonly state: State;
  readonly usable: readonly WordToken[];
  readonly taken: Set<WordToken>;
  readonly unknown: Unknown;
  readonly respectively: boolean;
}

function groupOf(token: AmountToken, from: number, until: number, around: Around): Group {
  const { segment, state, usable, taken, unknown, respectively } = around;
  const within = (start: number, end: number) => (word: Token): boolean => word.start >= start && word.end <= end;
  const between = segment.tokens.filter(within(from, token.start));
  const eachOf = between.some((one) => isWord(one) && (one.word.part === 'eachOf' || (one.word.part === 'every'
    && one.end === token.start)));
  const base = { start: token.start, end: token.end, eachOf, near: usable.length > 0 };
  const ofThem = between.findLast((one) => isWord(one) && one.word.part === 'ofThem');
  const left = usable.filter((word) => within(ofThem?.end ?? from, token.start)(word) && !taken.has(word));
  const right = usable.filter(within(token.end, until));
  const other = otherOf(segment, from, token.start, until, left, right);
  if (other) return { ...base, words: [], other, sure: true, named: false, listed: false, etc: false };
  if (respectively || state.queue.length > 0) {
    const next = left.length === 0 || respectively ? state.queue.shift() : undefined;
    if (next && next.length > 0) {
      next.forEach((word) => taken.add(word));
      return { ...base, words: next, start: Math.min(token.start, next[0]!.start), sure: true, named: true, listed: false, etc: false };
    }
  }
  const specific = left.filter(({ word }) => word.head!.act !== undefined || word.head!.column !== undefined
    || word.head!.object !== 'application');
  const behind = right.filter(({ word }) => word.head!.act !== undefined || word.head!.column !== undefined
    || word.head!.object !== undefined);
  if (specific.length > 0 || (left.length > 0 && !behind.some(({ word }) => word.head!.act ?? word.head!.column))) {
    // 收到25件申请
    const noun = left.some(({ word }) => word.head!.object) ? undefined : right[0];
    const words = noun?.word.head!.object && unknown(token.end, noun.start) <= mostUnknown && !actBefore(segment, token.end, noun)
      ? [...left, noun] : left;
    words.forEach((word) => taken.add(word));
    const last = left[left.length - 1]!;
    const named = words.some(({ word }) => word.head!.object ?? word.head!.column);
    const nearby = unknown(last.end, token.start) <= mostUnknown;
    const known = named || state.objects.length > 0 || unknown(segment.start, token.start) <= mostUnknown;
    return {
      ...base, words, start: Math.min(left[0]!.start, token.start), end: Math.max(token.end, words[words.length - 1]!.end),
      sure: nearby && known && properNoun(segment, words, unknown), named, listed: isListed(segment, left), etc: hasEtc(segment, left),
    };
  }
  const own = [...left, ...behind];
  if (behind.length > 0) {
    // each number behind has its own word: 2件维持、1件纠正
    const words = unknown(token.end, behind[0]!.start) <= 8 ? own : left;
    if (words.length > left.length) {
      words.forEach((word) => taken.add(word));
      return {
        ...base, words, start: Math.min(words[0]!.start, token.start), end: Math.max(token.end, words[words.length - 1]!.end),
        sure: unknown(token.end, behind[0]!.start) <= mostUnknown, named: words.some(({ word }) => word.head!.object ?? word.head!.column),
        listed: isListed(segment, behind), etc: false,
      };
    }
  }
  const waiting = segment.tokens.some((one) => one.kind === 'word' && one.word.other) ? [] : state.pending;
  return {
    ...base, words: waiting, near: base.near || waiting.length > 0, sure: waiting.length > 0 && unknown(from, token.start) <= mostUnknown,
    named: waiting.some(({ word }) => word.head!.object ?? word.head!.column),
    listed: waiting.length > 1, etc: false,
  };
}

/** 受理的养老申请: a noun that we do not know stands right before 申请. */
function properNoun(segment: Segment, words: readonly WordToken[], unknown: Unknown): boolean {
  const bare = words.find(({ text }) => text === '申请' || text === '申请书');
  if (!bare || words.some(({ word, text }) => word.head!.object && text !== bare.text)) return true;
  const before = segment.tokens.findLast(({ end }) => end <= bare.start);
  return unknown(before?.end ?? segment.start, bare.start) < 2;
}

function otherOf(
  segment: Segment, from: number, start: number, until: number, left: readonly WordToken[], right: readonly WordToken[],
): OtherMatter | undefined {
  const others = segment.tokens.filter((one): one is WordToken => isWord(one) && one.word.other !== undefined && one.word.other !== 'plan');
  const before = others.filter((one) => one.start >= from && one.end <= start);
  const channel = segment.tokens.some((one) => isWord(one) && one.word.channel && one.start >= from && one.end <= start);
  const strong = left.some(({ word }) => word.head!.object ?? word.head!.column);
  // 对25件申请收取信息处理费
  if (others.some(({ word }) => word.other === 'informationFee') && !left.some(({ word }) => word.head!.act)) return 'informationFee';
  if (before.length > 0) {
    const last = before[before.length - 1]!;
    // 解读政策后新收申请25件: what is named behind the other matter is the number's own
    const own = left.filter((word) => word.start >= last.end && (word.word.head!.object ?? word.word.head!.column));
    // 劳动仲裁申请 is of the other matter
    if (own[0]?.start === last.end && own[0].text === '申请') return last.word.other;
    return own.length > 0 && !['published'].includes(last.word.other!) ? undefined : last.word.other;
  }
  if (channel && !strong && !left.some(({ word }) => word.head!.act && word.head!.act !== 'issued' && word.head!.act !== 'granted')
    && !right.some(({ word }) => word.head!.object ?? word.head!.act)) return 'published';
  const behind = others.find((one) => one.start >= start && one.start < until);
  if (behind && !strong && (right.length === 0 || behind.start <= right[0]!.start)) return behind.word.other;
  return undefined;
}

/** An act stands between the number and the noun: 25件办结申请. */
function actBefore(segment: Segment, from: number, noun: WordToken): boolean {
  return segment.tokens.some((one) => isHead(one) && one.start >= from && one.end <= noun.start && one.word.head!.act !== undefined);
}

/** A weak word counts beside a number or beside another word that counts. */
function stands(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as WordToken;
  if (!token.word.head!.weak) return true;
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  const beside = (one: Token | undefined): boolean => one !== undefined && (one.kind === 'amount' || (isWord(one) && one.text === '了'));
  if (next && next.start <= token.end + 1 && (beside(next) || (isHead(next) && !next.word.head!.weak) || (isWord(next) && next.text === '的'
    && tokens[index + 2]?.kind === 'amount'))) return true;
  return before !== undefined && before.end >= token.start - 1 && before.kind === 'amount';
}

function isListed(segment: Segment, words: readonly WordToken[]): boolean {
  if (words.length < 2) return false;
  const [first, last] = [words[0]!, words[words.length - 1]!];
  return segment.tokens.some((one) => one.start >= first.end && one.end <= last.start
    && ((one.kind === 'mark' && one.mark === '、') || (isWord(one) && one.word.part === 'and')));
}

function hasEtc(segment: Segment, words: readonly WordToken[]): boolean {
  return words.length > 1 && segment.tokens.some((one) => isWord(one) && one.text.startsWith('等')
    && one.start >= words[0]!.end && one.end <= words[words.length - 1]!.start);
}

/** 新收和上年结转的申请分别为: one name for each of the numbers to come. */
function queue(state: State, words: readonly WordToken[], segment: Segment): void {
  const kinds = [
    words.filter(({ word }) => word.head!.act !== undefined), words.filter(({ word }) => word.head!.column !== undefined),
    words.filter(({ word }) => word.head!.object !== undefined && word.head!.act === undefined),
  ];
  const parted = kinds.find((own) => own.length > 1) ?? [];
  const shared = words.filter((word) => !parted.includes(word) && (word.word.head!.object ?? word.word.head!.column
    ?? word.word.head!.act));
  state.queue = segment.tokens.length > 0 ? parted.map((word) => [word, ...sharedOf(word, shared)]) : [];
}

function sharedOf(word: WordToken, shared: readonly WordToken[]): readonly WordToken[] {
  const { object, act, column } = word.word.head!;
  if (act !== undefined) return shared.filter((one) => one.word.head!.object !== undefined || one.word.head!.column !== undefined);
  if (column !== undefined) return shared.filter((one) => one.word.head!.object === 'application' || one.word.head!.act !== undefined);
  return object === undefined ? [] : shared.filter((one) => one.word.head!.act !== undefined && one.word.head!.act !== 'received');
}

export type { Amount };
