import type { Segment } from './segments.js';
import { linesOfGroup } from './names.js';
import type { Token, WordToken } from './tokens.js';
import type { Unknown } from './unknown.js';

const isWord = (token: Token): token is WordToken => token.kind === 'word';
const isHead = (token: Token): token is WordToken => token.kind === 'word' && token.word.head !== undefined;

/** 受理的养老申请: a noun that we do not know stands right before 申请. */
export function properNoun(segment: Segment, words: readonly WordToken[], unknown: Unknown): boolean {
  const bare = words.find(({ text }) => text === '申请' || text === '申请书');
  if (!bare || words.some(({ word, text }) => word.head!.object && text !== bare.text)) return true;
  const before = segment.tokens.findLast(({ end }) => end <= bare.start);
  return unknown(before?.end ?? segment.start, bare.start) < 2;
}

/** 不予公开2件（属于国家秘密）: a line of the group, in a bracket right behind the number. */
export function reasonsBehind({ tokens }: Segment, end: number, left: readonly WordToken[]): readonly WordToken[] {
  const at = tokens.findIndex((token) => token.kind === 'mark' && token.start === end && /[（(]/.test(token.mark));
  if (at < 0) return [];
  const until = tokens.findIndex((token, index) => index > at && token.kind === 'mark' && /[）)]/.test(token.mark));
  const lines = left.flatMap(({ word }) => (word.head!.act ? linesOfGroup(word.head!.act) : []));
  const inside = tokens.slice(at, until < 0 ? at : until).filter(isHead);
  return inside.every(({ word }) => word.head!.act !== undefined && lines.includes(word.head!.act)) ? inside : [];
}

/** 受理申请（含上年结转）27件: the number is of all of them. */
export function withoutIncluded(left: readonly WordToken[], { words, parts }: Segment, until: number): readonly WordToken[] {
  if (!parts.has('including')) return left;
  const including = words.findLast(({ word, end }) => word.part === 'including' && end <= until);
  if (!including || !left.some(({ end }) => end <= including.start)) return left;
  return left.filter(({ word, end }) => end <= including.start || (word.head!.act !== 'broughtForward' && word.head!.act !== 'carry'));
}

/** An act stands between the number and the noun: 25件办结申请. */
export function actBefore(segment: Segment, from: number, noun: WordToken): boolean {
  return segment.tokens.some((one) => isHead(one) && one.start >= from && one.end <= noun.start && one.word.head!.act !== undefined);
}

/** A weak word counts beside a number or beside another word that counts. */
export function stands(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as WordToken;
  if (!token.word.head!.weak) return true;
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  const beside = (one: Token | undefined): boolean => one !== undefined && (one.kind === 'amount' || (isWord(one) && one.text === '了'));
  if (next && next.start <= token.end + 1 && (beside(next) || (isHead(next) && !next.word.head!.weak) || (isWord(next) && next.text === '的'
    && tokens[index + 2]?.kind === 'amount'))) return true;
  return before !== undefined && before.end >= token.start - 1 && before.kind === 'amount';
}

export function isListed(segment: Segment, words: readonly WordToken[]): boolean {
  if (words.length < 2) return false;
  const [first, last] = [words[0]!, words[words.length - 1]!];
  return segment.tokens.some((one) => one.start >= first.end && one.end <= last.start
    && ((one.kind === 'mark' && one.mark === '、') || (isWord(one) && one.word.part === 'and')));
}

export function hasEtc(segment: Segment, words: readonly WordToken[]): boolean {
  return words.length > 1 && segment.tokens.some((one) => isWord(one) && one.text.startsWith('等')
    && one.start >= words[0]!.end && one.end <= words[words.length - 1]!.start);
}
