import type { ActName, OtherMatter } from './lexicon/meanings.js';
import type { Segment } from './segments.js';
import { otherOf } from './other-matter.js';
import { queue } from './queue.js';
import type { State } from './state.js';
import type { Token, WordToken } from './tokens.js';
import type { Unknown } from './unknown.js';
import { actBefore, hasEtc, isListed, properNoun, reasonsBehind, stands, withoutIncluded } from './word-order.js';

/** The words that belong to one number. */
export interface Group {
  readonly words: readonly WordToken[];
  readonly start: number;
  readonly end: number;
  readonly other: OtherMatter | undefined;
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

const taking: readonly ActName[] = ['received', 'accepted', 'due'];

/** More letters than a word that we lack: then somebody else may be counted. */
const mostUnknown = 2;

type AmountToken = Extract<Token, { kind: 'amount' }>;

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
    groups.push(groupOf(amount, from, until, { segment, state, usable, taken, unknown, respectively, groups }));
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
  /** Of the numbers before it. */
  readonly groups: readonly Group[];
}

/** Words that lie between two places, without those that another number has. */
function within(words: readonly WordToken[], from: number, until: number, taken?: ReadonlySet<WordToken>): WordToken[] {
  const found: WordToken[] = [];
  for (const word of words) if (word.start >= from && word.end <= until && !taken?.has(word)) found.push(word);
  return found;
}

/** What stands before a number: 各 or 均 right before it; 件中 opens a part, whose words begin behind it. */
function before({ words, parts }: Segment, from: number, until: number): { eachOf: boolean; opens: number } {
  let eachOf = false;
  let opens = from;
  if (parts.size === 0) return { eachOf, opens };
  for (const { word: { part }, start, end } of words) {
    if (start < from || end > until) continue;
    eachOf ||= part === 'eachOf' || (part === 'every' && end === until);
    if (part === 'ofThem') opens = end;
  }
  return { eachOf, opens };
}

function groupOf(token: AmountToken, from: number, until: number, around: Around): Group {
  const { segment, state, usable, taken, unknown, respectively, groups } = around;
  const { eachOf, opens } = before(segment, from, token.start);
  const near = usable.length > 0;
  const base = { start: token.start, end: token.end, eachOf, near };
  const ahead = within(usable, opens, token.start, taken);
  // 除2件外，其他13件均已办结: the others, and not what was handled otherwise
  const own = state.excepted ? ahead.filter(({ text }) => text !== '其他') : ahead;
  const left = withoutIncluded(withoutReasons(own, segment, token.start), segment, token.start);
  // 25件申请均在期限内答复: the number is of what stands before 均
  const every = segment.parts.has('every')
    ? segment.words.find(({ word, start, end }) => word.part === 'every' && start >= token.end && end <= until) : undefined;
  const behindAll = within(usable, token.end, until);
  // 3件因受理较晚结转下年: what stands in the reason is not done to them all
  const cause = segment.parts.has('cause') ? segment.words.find(({ word, start, end }) => word.part === 'cause' && start >= token.end
    && end <= until) : undefined;
  const all = cause ? behindAll.filter(({ word, start }) => start < cause.start || !taking.includes(word.head!.act!)) : behindAll;
  const right = every && [...left, ...all].some(({ word, end }) => word.head!.object && end <= every.start)
    ? all.filter(({ end }) => end <= every.start) : all;
  // 89批105人次
  const next = from === token.start && groups.length > 0 ? groups[groups.length - 1]!.other : undefined;
  const other = next ?? otherOf(segment, from, token.start, until, left, right);
  if (other) return { ...base, words: [], other, sure: true, named: false, listed: false, etc: false };
  if (respectively || state.queue.length > 0) {
    const next = left.length === 0 || respectively ? state.queue.shift() : undefined;
    if (next && next.length > 0) {
      next.forEach((word) => taken.add(word));
      return {
        words: next, start: Math.min(token.start, next[0]!.start), end: token.end, other: undefined, sure: true, named: true, near,
        listed: false, eachOf, etc: false,
      };
    }
  }
  const specific = left.filter(({ word }) => word.head!.act !== undefined || word.head!.column !== undefined
    || word.head!.object !== 'application');
  const behind = right.filter(({ word }) => word.head!.act !== undefined || word.head!.column !== undefined
    || word.head!.object !== undefined);
  if (specific.length > 0 || (left.length > 0 && !behind.some(({ word }) => word.head!.act ?? word.head!.column))) {
    // 收到25件申请
    const noun = left.some(({ word }) => word.head!.object) ? undefined : right[0];
    const reasons = reasonsBehind(segment, token.end, left);
    const isOwn = noun?.word.head!.object && unknown(token.end, noun.start) <= mostUnknown && !actBefore(segment, token.end, noun);
    const words = [...left, ...(reasons.length > 0 ? reasons : isOwn ? [noun] : [])];
    words.forEach((word) => taken.add(word));
    const last = left[left.length - 1]!;
    const named = names(words);
    const nearby = unknown(last.end, token.start) <= mostUnknown;
    const known = named || state.objects.length > 0 || unknown(segment.start, token.start) <= mostUnknown;
    return {
      words, start: Math.min(left[0]!.start, token.start), end: Math.max(token.end, words[words.length - 1]!.end), other: undefined,
      sure: nearby && known && properNoun(segment, words, unknown), named, near,
      listed: isListed(segment, reasons.length > 0 ? words : left), eachOf, etc: hasEtc(segment, left),
    };
  }
  const both = [...left, ...behind];
  if (behind.length > 0) {
    // each number behind has its own word: 2件维持、1件纠正
    const words = unknown(token.end, behind[0]!.start) <= 8 ? both : left;
    if (words.length > left.length) {
      words.forEach((word) => taken.add(word));
      return {
        words, start: Math.min(words[0]!.start, token.start), end: Math.max(token.end, words[words.length - 1]!.end), other: undefined,
        sure: unknown(token.end, behind[0]!.start) <= mostUnknown, named: names(words), near, listed: isListed(segment, behind), eachOf,
        etc: false,
      };
    }
  }
  const waiting = segment.words.some(({ word }) => word.other) ? [] : state.pending;
  return {
    words: waiting, start: token.start, end: token.end, other: undefined,
    sure: waiting.length > 0 && unknown(from, token.start) <= mostUnknown, named: names(waiting), near: near || waiting.length > 0,
    listed: waiting.length > 1, eachOf, etc: false,
  };
}

/** 因答复引发复议71件, 因答复被申请复议71件: the act is of what led to it. */
function withoutReasons(words: readonly WordToken[], { words: all, parts }: Segment, until: number): readonly WordToken[] {
  if (!parts.has('cause')) return words;
  const cause = all.find(({ word, end }) => word.part === 'cause' && end <= until);
  const object = cause && words.findLast(({ word, start }) => word.head!.object !== undefined && start >= cause.end);
  return words.filter(({ word: { head }, start }) => !object || start > object.start || head!.act === undefined
    || head!.object !== undefined);
}

/** One of the words says itself what is counted. */
function names(words: readonly WordToken[]): boolean {
  return words.some(({ word }) => word.head!.object !== undefined || word.head!.column !== undefined);
}
