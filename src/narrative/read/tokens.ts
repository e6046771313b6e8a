import { amounts, type Amount, type Numbers } from './amounts.js';
import {
  bodies, channels, nextYears, otherWords, ours, partBodies, periods, roles, subjectHeads, subjectMarks, treatments,
} from './lexicon/scope-words.js';
import { parts, type Part } from './lexicon/frame-words.js';
import { heads, rates, type Head } from './lexicon/heads.js';
import type { OtherMatter } from './lexicon/meanings.js';
import type { Moment } from './moments.js';
import { each, WordIndex } from './words.js';

/** All that the lexicon knows of a word; one word may be in several of its tables. */
export interface Word {
  head?: Head | undefined;
  rate?: Head | undefined;
  part?: Part | undefined;
  other?: OtherMatter | undefined;
  channel?: true | undefined;
  /** The bodies that a number is of; see `bodies`. */
  rank?: number | undefined;
  partBody?: true | undefined;
  /** Something was done that no table counts. */
  treated?: true | undefined;
  nextYear?: true | undefined;
  ours?: true | undefined;
  /** The body decides for others here. */
  role?: true | undefined;
  subject?: 'mark' | 'head' | undefined;
  period?: keyof typeof periods | undefined;
}

/** All words of the lexicon have the same fields in the same order: they are looked at for every piece of a text. */
const blank: Word = {
  head: undefined, rate: undefined, part: undefined, other: undefined, channel: undefined, rank: undefined, partBody: undefined,
  treated: undefined, nextYear: undefined, role: undefined, subject: undefined, period: undefined, ours: undefined,
};

export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'word'; readonly word: Word; readonly text: string }
  | { readonly kind: 'mark'; readonly mark: string });

export type WordToken = Extract<Token, { kind: 'word' }>;
export type MarkToken = Extract<Token, { kind: 'mark' }>;

const index = new WordIndex<Word>(lexicon);

function lexicon(): Map<string, Word> {
  const words = new Map<string, Word>();
  const add = (text: string, more: Word): void => {
    for (const [word] of each(text, more)) {
      const known = words.get(word);
      words.set(word, known ? { ...more, ...known } : more);
    }
  };
  for (const [text, head] of heads) add(text, { head });
  for (const [text, rate] of rates) add(text, { rate });
  for (const [part, text] of Object.entries(parts)) if (part !== 'filler') add(text, { part: part as Part });
  for (const [other, text] of Object.entries(otherWords)) add(text, { other: other as OtherMatter });
  for (const [text, rank] of bodies) add(text, { rank });
  for (const [period, text] of Object.entries(periods)) add(text, { period: period as keyof typeof periods });
  add(channels, { channel: true });
  add(partBodies, { partBody: true });
  add(nextYears, { nextYear: true, other: 'plan' });
  add(roles, { role: true });
  add(treatments, { treated: true });
  add(subjectMarks, { subject: 'mark' });
  add(subjectHeads, { subject: 'head' });
  for (const [word] of each(parts.filler, true)) if (!words.has(word)) words.set(word, { part: 'filler' });
  add(ours, { ours: true });
  for (const [text, word] of words) words.set(text, { ...blank, ...word });
  return words;
}

const marks = [...'，,、；;：:（）()。！？!?\n“”"‘’《》【】…　 ·—-|'];
/** By the code of a letter, the place of a mark in them, from 1. */
const markNumber = new Uint8Array(65_536);
marks.forEach((mark, index) => { markNumber[mark.charCodeAt(0)] = index + 1; });

/** More marks right behind each other are a line that somebody drew. */
const mostMarks = 16;

/** A line of the text as what stands in it: numbers, dates, words that we know and marks, in reading order; the rest is between them. */
export function tokens(text: string, from = 0, until = text.length): Token[] {
  const numbers = numberTokens(amounts(text, from, until));
  const found: Token[] = [];
  let next = 0;
  /** Where the next number begins. */
  let ahead = startOf(numbers, 0, until);
  let row = 0;
  for (let at = from; at < until;) {
    const code = text.charCodeAt(at);
    // most letters begin nothing
    if (at < ahead && markNumber[code] === 0 && !index.begins(code)) {
      at += 1;
      row = 0;
      continue;
    }
    while (ahead < at) ahead = startOf(numbers, ++next, until);
    const number = ahead === at ? numbers[next] : undefined;
    const word = index.at(text, at);
    if (number && (!word || word.length < number.end - at)) {
      found.push(number);
      at = number.end;
      row = 0;
    } else if (word) {
      found.push({ kind: 'word', start: at, end: at + word.length, word: word.value, text: word.word });
      at += word.length;
      row = 0;
    } else {
      const start = at;
      const known = markNumber[code]!;
      at += 1;
      if (known === 0) {
        row = 0;
        continue;
      }
      const mark = marks[known - 1]!;
      const title = code === titleOpens ? titleEnd(text, start) : 0;
      if (title > 0) {
        found.push({ kind: 'mark', start, end: title, mark });
        at = title;
        continue;
      }
      // a run of the same mark is one
      while (text.charCodeAt(at) === code) at += 1;
      row += 1;
      if (row <= mostMarks) found.push({ kind: 'mark', start, end: at, mark });
    }
  }
  return found;
}

/** A look past the end of a list would make V8 give up the code of the loop. */
function startOf(tokens: readonly Token[], index: number, end: number): number {
  return index < tokens.length ? tokens[index]!.start : end;
}

/** Numbers and dates of a line in reading order. */
function numberTokens({ amounts: counted, moments }: Numbers): Token[] {
  const found: Token[] = [];
  let next = 0;
  for (const moment of moments) {
    while (next < counted.length && counted[next]!.start < moment.start) found.push(amountToken(counted[next++]!));
    found.push({ kind: 'moment', start: moment.start, end: moment.end, moment });
  }
  while (next < counted.length) found.push(amountToken(counted[next++]!));
  return found;
}

const amountToken = (amount: Amount): Token => ({ kind: 'amount', start: amount.start, end: amount.end, amount });

const titleOpens = '《'.charCodeAt(0);
const longestTitle = 120;

/** Where the title ends that begins here; 0 where it does not end. */
function titleEnd(text: string, start: number): number {
  const end = text.slice(start, start + longestTitle).indexOf('》');
  return end > 0 ? start + end + 1 : 0;
}
