import type { Amount } from './amounts.js';
import type { Frame } from './frame.js';
import { isOfFormer } from './former.js';
import type { Group } from './groups.js';
import { outcomes, type ActName } from './lexicon/meanings.js';
import { namesOf } from './names.js';
import { scopeOf } from './scope.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';
import type { WordToken } from './tokens.js';

/** Acts that are no share of anything without a word for it. */
const plain: readonly ActName[] = ['accepted', 'received', 'due', 'made'];

/** A share, a rate or a change against last year; undefined for a number that counts. */
export function relativeFrame(
  amount: Amount, group: Group, { tokens, words, depth, amounts, parts }: Segment, state: State,
  span: { start: number; end: number; amount: Amount }, next?: Segment,
): Frame | undefined {
  if (isPlainCount(amount) && !parts.has('up') && !parts.has('down')) return undefined;
  const before = tokens.filter((token): token is WordToken => token.kind === 'word' && token.end <= amount.start);
  // 败诉率为0
  const isRatio = amount.measure === 'percent' || amount.measure === 'share' || (amount.measure === 'none' && amount.value === 0
    && before.some(({ word }) => word.rate !== undefined));
  const scope = scopeOf(state);
  const away = group.other ?? state.other;
  const last = before.findLast(({ word }) => word.part === 'up' || word.part === 'down');
  const near = last && !tokens.some((token) => token.kind === 'amount' && token.start >= last.end && token.end <= amount.start);
  if (last && near && (isRatio || amount.measure === 'times' || state.than)) {
    const names = namesOf(group.words.filter(({ end }) => end <= last.start), state.objects, false)
      ?? namesOf(state.pending, state.objects, false);
    const of = names ? undefined : state.last;
    const direction = last.word.part === 'up' ? 'up' : 'down';
    // 较上年增加2件: of applications, as it seems
    if (!names && !of && away === undefined && scope === undefined) {
      return { kind: 'change', ...span, named: [{ object: 'application', act: 'received' }], joined: 'any', sure: false, direction };
    }
    if (!names && (away !== undefined || !of || of.named.length === 0)) return other(span, away ?? of?.other);
    return {
      kind: 'change', ...span, named: names?.named ?? of!.named, joined: names?.joined ?? of!.joined ?? 'sum', sure: true,
      direction, ...(of ? { of } : {}), ...(scope ? { other: scope } : {}),
    };
  }
  if (amount.measure === 'times' && isOfFormer(amount, tokens, state.reporter.year)) {
    const named = namesOf(group.words, state.objects, false) ?? state.last;
    const part = state.body ?? state.narrow;
    if (!named || named.named.length === 0 || away !== undefined) return other(span, away ?? 'otherYear');
    return { kind: 'change', ...span, named: named.named, joined: named.joined ?? 'sum', sure: true, direction: 'fold',
      ...(part ? { other: part } : {}) };
  }
  if (!isRatio) return undefined;
  const rate = before.findLast(({ word }) => word.rate !== undefined);
  // 答复率100%，无逾期
  const inTime = rate?.word.rate!.soft && ((next && !next.opens && next.parts.has('timing')) || leavesSome(state));
  if (inTime) return other(span, 'timing');
  if (rate) return rateFrame(rate, before, state, inPercent(span), away);
  // 予以公开40件（41.2%）
  const isAlone = depth > 0 && words.length === 0 && state.last?.other === undefined && state.last?.sure
    && state.last.named.every(({ act, column }) => column !== undefined || outcomes.includes(act));
  const share = before.findLast(({ word }) => word.part === 'share') ?? (isAlone ? { start: amount.start } : undefined);
  // 一半以上的申请予以公开 has its words behind
  const behind = share && group.words.every(({ start }) => start >= amount.end) && state.last === undefined;
  const ahead = (share ?? amount.measure === 'percent') && !behind;
  const owned = ahead ? group.words.filter(({ end }) => end <= (share?.start ?? amount.start)) : group.words;
  const names = namesOf(owned, state.objects, group.listed);
  const of = names ? undefined : inTurn(amount, amounts, parts, state) ?? state.last;
  if (!share && !names && amount.measure === 'share') return other(span, away ?? of?.other);
  if (!names && (away !== undefined || !of || of.named.length === 0)) return other(span, away ?? of?.other);
  if (!share && !names) return undefined;
  // 压缩办理时限60%
  if (!share && names!.named.every(({ act }) => plain.includes(act))) {
    return other(span, away ?? before.findLast(({ word }) => word.other !== undefined)?.word.other);
  }
  return {
    kind: 'share', ...span, named: names?.named ?? of!.named, joined: names?.joined ?? of!.joined ?? 'sum', sure: true, ...(of
      ? { of } : {}),
    ...(scope ?? of?.other ? { other: scope ?? of!.other! } : {}),
  };
}

/** 3件结转下年，答复率100%: of those that were due. */
function leavesSome({ counted }: State): boolean {
  return counted.some(({ named, amount }) => amount!.value > 0 && named.some(({ act }) => act === 'open' || act === 'carry'));
}

/** No share and no 倍, and no 0 that a rate may come to. */
function isPlainCount({ measure, value }: Amount): boolean {
  return measure !== 'percent' && measure !== 'share' && measure !== 'times' && !(measure === 'none' && value === 0);
}

/** 公开4件、不予公开2件，占比分别为66.7%和33.3%: the numbers before, in turn. */
function inTurn(amount: Amount, amounts: readonly Amount[], parts: Segment['parts'], { counted }: State): Frame | undefined {
  return parts.has('respectively') && counted.length >= amounts.length ? counted[counted.length - amounts.length + amounts.indexOf(amount)]
    : undefined;
}

/** 败诉率为0 is so many percent. */
function inPercent<Span extends { readonly amount: Amount }>(span: Span): Span {
  return span.amount.measure === 'none' ? { ...span, amount: { ...span.amount, measure: 'percent', unit: '%', place: 0.1 } } : span;
}

function rateFrame(
  rate: WordToken, before: readonly WordToken[], state: State, span: { start: number; end: number; amount: Amount }, away: Frame['other'],
): Frame {
  if (state.timing || before.some(({ word }) => word.part === 'timing')) return other(span, 'timing');
  if (away !== undefined) return other(span, away);
  const scope = scopeOf(state);
  const word: WordToken = { ...rate, word: { head: rate.word.rate! } };
  const including = before.some(({ word: one }) => one.part === 'including')
    ? before.filter(({ word: one }) => one.head?.act === 'partlyGranted') : [];
  const spoken = before.filter(({ word: one }) => one.head?.object !== undefined && one.head.object !== 'application');
  const names = namesOf([...spoken, word, ...including], state.objects, false);
  // 规范性文件公开率
  if (!names) return other(span, spoken.length > 0 ? 'published' : undefined);
  const isAll = span.amount.value === 100 && rate.word.rate!.act === 'closed';
  return {
    kind: isAll ? 'all' : 'share', ...span, named: names.named, joined: names.joined, sure: true, ...(scope ? { other: scope } : {}),
  };
}

function other(span: { start: number; end: number; amount: Amount }, matter: Frame['other']): Frame {
  return matter ? { kind: 'other', ...span, named: [], sure: true, other: matter } : { kind: 'unread', ...span, named: [], sure: false };
}
