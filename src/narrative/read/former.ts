import type { Amount } from './amount.js';
import type { Frame } from './frame.js';
import type { Group } from './groups.js';
import { namesOf } from './names.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';
import type { Token } from './tokens.js';

/** 较2023年的4件: the number of the year that is compared with. */
export function isFormer(amount: Amount, { tokens, parts, words, scoped }: Segment, year: number | null): boolean {
  if (!parts.has('than') && !parts.has('becomes') && !scoped) return false;
  const at = tokens.findIndex((token) => token.kind === 'amount' && token.amount === amount);
  const before = tokens.slice(0, at).findLast((token) => token.kind !== 'word' || !/^(?:的|为|是)$/.test(token.text));
  if (before?.kind === 'moment') return isLast(before, year) && isSaid(tokens[at - 1]) && !words.some(({ word }) => word.head);
  const isBefore = before?.kind === 'word' && (before.word.part === 'than' || (before.word.period === 'lastYear'
    && (parts.has('becomes') || (isSaid(tokens[at - 1]) && !words.some(({ word }) => word.head)))));
  return isBefore && before.end >= amount.start - 1;
}

/** 是上年的2倍 */
export function isOfFormer(amount: Amount, tokens: readonly Token[], year: number | null): boolean {
  const at = tokens.findIndex((token) => token.kind === 'amount' && token.amount === amount);
  const before = tokens.slice(0, at).findLast((token) => token.kind !== 'word' || token.word.part !== 'filler');
  return before?.kind === 'word' ? before.word.part === 'than' || before.word.period === 'lastYear'
    : before?.kind === 'moment' && isLast(before, year);
}

function isLast({ moment }: Extract<Token, { kind: 'moment' }>, year: number | null): boolean {
  return year !== null && moment.year === year - 1 && moment.month === undefined;
}

const isSaid = (token: Token | undefined): boolean => token?.kind === 'word' && /^[为是]$/.test(token.text);

/** The number of last year is that of its own report. */
export function formerFrame(
  { words }: Group, { objects: before, last }: State, span: { start: number; end: number; amount: Amount },
): Frame {
  const names = namesOf(words, before, false);
  const of = names ? undefined : last;
  const named = names?.named ?? of?.named ?? [];
  if (named.length === 0 || of?.other !== undefined) return { kind: 'other', ...span, named: [], sure: true, other: 'otherYear' };
  return { kind: 'change', ...span, named, joined: names?.joined ?? of?.joined ?? 'sum', sure: true, direction: 'was' };
}
