import type { Facts } from './facts.js';
import { pairs } from './facts.js';
import type { CountKey, FactField, FactKey, WordsKey } from './fields.js';

/** Longest answer in words, in characters; most problems that the text counts. */
export const longest = 2000;
export const mostPairs = 99;

export const noneWords = '没有';
export const omitWords = '不写';

export type Answer = number | string;

/** What was typed as an answer, in the pane or in a cell: the answer, nothing, or something else. */
export type Typed = { readonly answer: Answer | undefined } | 'refused';

export function readAnswer({ kind }: FactField, typed: string | number | boolean | null): Typed {
  const text = typeof typed === 'string' ? typed.trim() : typed === null ? '' : String(typed);
  if (text === '') return { answer: undefined };
  const bare = text.replace(/[。.\s]+$/, '');
  if (/^(?:(?:本年|今年)?没有|暂?无)$/.test(bare)) return { answer: 'none' };
  if (/^不写(?:这一项)?$/.test(bare)) return { answer: 'omit' };
  if (kind === 'words' || kind === 'list') return text.length > longest ? 'refused' : { answer: text };
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  const value = Number(plain);
  const fits = (kind === 'amount' ? /^\d{1,15}(?:\.\d{1,2})?$/ : /^\d{1,15}$/).test(plain);
  return fits ? { answer: value === 0 ? 'none' : value } : 'refused';
}

/** The answer as a field or a cell shows it. */
export function shownAnswer(answer: Answer | undefined): string | number | null {
  return answer === undefined ? null : answer === 'none' ? noneWords : answer === 'omit' ? omitWords : answer;
}

/** 0 says as much as none does, and so does 无. */
export function toldNumber(facts: Facts, key: CountKey): number | 'omit' | undefined {
  const told = facts[key];
  if (told === 'none') return 0;
  return typeof told === 'number' && !(Number.isFinite(told) && told >= 0) ? undefined : told;
}

/** The words, none, omit, or undefined. */
export function toldWords(facts: Facts, key: WordsKey): string | undefined {
  const told = facts[key];
  if (told === undefined || told === 'none' || told === 'omit') return told;
  const clean = cleaned(told);
  return clean === '' ? (told.trim() === '' ? undefined : 'none') : clean;
}

/** A person's own words without their numbering and closing mark: both are the sentence's. 无 alone is empty. */
export function cleaned(text: string): string {
  const bare = text
    .trim()
    .replace(/\s*[\r\n]+\s*/g, (_, at: number, whole: string) => (/[，。；：、！？,;:]/.test(whole[at - 1] ?? '') ? '' : '，'))
    .replace(/^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}(?:、|[.．](?!\d))|[一二三四五六七八九十]{1,3}(?:、|是))[\s，,、]*/, '')
    .replace(/[\s。；;，,、.．：:]{1,99}$/, '');
  return /^(?:暂?无|没有|不存在|\/|-{1,9})$/.test(bare) ? '' : bare;
}

export interface Pair {
  readonly first: string;
  readonly second: string;
}

/** Problems beside what is done about them, in the person's words; one half may be empty. */
export function toldPairs(facts: Facts, key: keyof typeof pairs): readonly Pair[] {
  const list = (one: FactKey): readonly string[] => {
    const told = facts[one];
    return Array.isArray(told) ? (told as readonly string[]).map(cleaned) : [];
  };
  const [firsts, seconds] = [list(key), list(pairs[key])];
  return Array.from({ length: Math.min(mostPairs, Math.max(firsts.length, seconds.length)) }, (_, index) =>
    ({ first: firsts[index] ?? '', second: seconds[index] ?? '' })).filter(({ first, second }) => first !== '' || second !== '');
}
