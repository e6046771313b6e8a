import type { Frame, Named } from './frame.js';
import { objects, type ActName } from './lexicon/meanings.js';
import { linesOfGroup, namesOf } from './names.js';
import { scopeOf } from './scope.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';
import type { Token, WordToken } from './tokens.js';
import type { Unknown } from './unknown.js';

const isWord = (token: Token): token is WordToken => token.kind === 'word';
/** 没有被纠正的, 无未审结的 */
const nouned: readonly ActName[] = ['corrected', 'pending', 'open'];
/** How far a “not” reaches over words that we do not know. */
const reach = 8;

/** 未收到, 无结转, 没有被纠正的: claims that there was none. */
export function zeroFrames(
  { tokens, start, end, parts, amounts }: Segment, state: State, unknown: Unknown, free: readonly WordToken[], text: string,
): Frame[] {
  const at = tokens.findIndex((token) => isWord(token) && token.word.part === 'not');
  const words = tokens.filter(isWord);
  if (at < 0 || parts.has('timing') || parts.has('corrected')) return [];
  const not = tokens[at] as WordToken;
  const after = tokens.slice(at + 1);
  if (after.some(({ kind }) => kind === 'amount')) return [];
  // 无行政复议、行政诉讼、举报投诉: one of a list goes without a table
  const firstNamed = after.findIndex((one) => isWord(one) && one.word.head?.object !== undefined);
  const inList = (index: number): boolean => firstNamed >= 0 && after.slice(firstNamed, index).some(({ kind }) => kind === 'mark');
  const isOther = after.some((token, index) => isWord(token) && token.word.other !== undefined && !inList(index));
  if (isOther || state.narrow === 'subject') return [];
  const next = after.find(({ kind }) => kind !== 'mark');
  if (not.text.length === 1 && next && next.start > not.end + 1) return [];
  // 没有公民提起行政诉讼: of disputes nobody tells who brought them
  const disputed = words.some(({ word }) => word.head?.object !== undefined && objects[word.head.object] === 'disputes');
  const isHead = (token: Token): token is WordToken => isWord(token) && token.word.head !== undefined && !token.word.head.weak
    && !(disputed && token.word.head.column !== undefined);
  // 另有3件因尚未到期结转下年: the words are the number's
  const behind = after.filter(isHead).filter((word) => amounts.length === 0 || free.includes(word));
  const ahead = tokens.slice(0, at).filter(isHead);
  // 依申请提供信息没有收取费用
  if (after.some((token) => isWord(token) && token.word.part === 'paying') && ![...behind, ...ahead].some(({ word }) =>
    word.head!.object === 'fees')) return [];
  // 申请人没有异议: what there is none of is another thing
  if (behind.length === 0 && (unknown(not.end, end) > 0 || goesOn(text, end))) return [];
  // 依申请公开答复没有提出异议: of something that we do not know
  const lastBehind = behind[behind.length - 1];
  if (lastBehind && (unknown(lastBehind.end, end) > 0 || goesOn(text, end))) return [];
  // 依申请公开情况：无
  const alone = tokens.every((token) => token.kind === 'mark' || token === not || (isWord(token) && (token.word.part === 'filler'
    || token.word.period === 'whole')));
  if (behind.length === 0 && alone && state.pending.length > 0) return noneOf(state.pending, tokens, start, not.end, state);
  const rate = behind.length === 0 ? words.find(({ word }) => word.rate !== undefined) : undefined;
  if (rate) return noneOf([...ahead.filter(({ word }) => word.head!.object), { ...rate, word: { head: rate.word.rate! } }], tokens, start,
    not.end, state);
  if (behind.length === 0 && (ahead.length === 0 || words.some(({ word }) => word.other))) return [];
  if (behind.length > 0 && unknown(not.end, behind[0]!.start) > reach) return [];
  const last = tokens[tokens.length - 1]!;
  if (isWord(last) && last.text === '的' && behind.every(({ word }) => !nouned.includes(word.head!.act!))) return [];
  const acts = behind.some(({ word }) => word.head!.act);
  const own = behind.length === 0 ? ahead : acts || behind.some(({ word }) => word.head!.column)
    ? [...ahead.filter(({ word }) => word.head!.object && !word.head!.act), ...behind] : behind;
  const both = withoutOccasion(behind.length === 0 ? [...state.pending, ...own] : own, tokens);
  const names = namesOf(both, state.objects, true);
  // 未经审核不准发布 speaks of no document
  if (names && !names.certain && names.named.some(({ object }) => object === 'normativeDocuments')) return [];
  const named = names && zeroNames(names.named, both, tokens, names.certain);
  if (!named || named.length === 0 || saysOfContent(not, both)) return [];
  const scope = scopeOf(state);
  return [{
    kind: 'zero', start: Math.min(start, not.start), end: Math.max(not.end, both[both.length - 1]!.end), named, joined: 'each',
    sure: names.certain || !both.some(({ word }) => word.head!.object), ...(scope ? { other: scope } : {}),
  }];
}

/** 因公开申请引起的复议: the application is only what led to it. */
function withoutOccasion(words: readonly WordToken[], tokens: readonly Token[]): readonly WordToken[] {
  const dispute = words.find(({ word }) => word.head!.object !== undefined && objects[word.head!.object] === 'disputes');
  if (!dispute) return words;
  const isParted = (from: number): boolean => tokens.some((token) => token.start >= from && token.end <= dispute.start
    && (token.kind === 'mark' || (isWord(token) && token.word.part === 'and')));
  return words.filter(({ word, start, end }) => word.head!.object !== 'application' || start > dispute.start || isParted(end));
}

/** 公开的信息中未涉及国家秘密 tells of what is in them, and of no answer. */
function saysOfContent({ text }: WordToken, words: readonly WordToken[]): boolean {
  const reasons = linesOfGroup('withheld');
  return text.endsWith('涉及') && words.every(({ word }) => word.head!.act !== undefined && reasons.includes(word.head!.act));
}

/** A word that we do not know follows. */
function goesOn(text: string, end: number): boolean {
  return /^\p{Script=Han}/u.test(text.slice(end, end + 2));
}

function noneOf(words: readonly WordToken[], tokens: readonly Token[], start: number, end: number, state: State): Frame[] {
  const names = namesOf(words, state.objects, true);
  const named = names ? zeroNames(names.named, words, tokens, names.certain) : [];
  const scope = scopeOf(state);
  return named.length === 0 || !names!.certain ? [] : [{
    kind: 'zero', start: Math.min(start, words[0]!.start), end, named, joined: 'each', sure: true, ...(scope ? { other: scope } : {}),
  }];
}

/** What a “none” can be said of; an act that only names what the object went through is not meant: 未收到因答复引起的复议. */
function zeroNames(named: readonly Named[], words: readonly WordToken[], tokens: readonly Token[], certain: boolean): Named[] {
  const spoken = new Set(words.flatMap(({ word }) => (word.head!.object ? [word.head!.object] : [])));
  const text = (pattern: RegExp): boolean => tokens.some((token) => isWord(token) && pattern.test(token.text));
  const start = text(/^(?:年初|期初|上年|上年度)$/);
  const finish = text(/^(?:年末|年底|期末|下年|下年度)$/);
  return named.flatMap((one): Named[] => {
    if (one.object === 'application' && one.act === 'bare') return spoken.has('application') ? [{ ...one, act: 'received' }] : [];
    if (one.act === 'accepted' || one.act === 'received') return spoken.size > 0 || !certain || one.column !== undefined
      ? [{ ...one, act: one.object === 'application' ? 'received' : one.act }] : [];
    if (one.act === 'closed' && one.object !== 'application') return [{ ...one, act: 'bare' }];
    if (one.act === 'closed' || one.act === 'made') return one.object === 'application' ? [] : [one];
    if (one.act !== 'carry') return [one];
    const both = start === finish;
    return [...(both || start ? [{ ...one, act: 'broughtForward' as const }] : []), ...(both || finish
      ? [{ ...one, act: 'open' as const }] : [])];
  });
}
