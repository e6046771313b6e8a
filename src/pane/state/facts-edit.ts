import { shownAnswer, type Answer } from '../../narrative/facts/answer.js';
import { pairs, type Facts } from '../../narrative/facts/facts.js';
import type { FactKey, ListKey } from '../../narrative/facts/fields.js';

export function withFact(facts: Facts, key: Exclude<FactKey, ListKey>, answer: Answer | undefined): Facts {
  const { [key]: _, ...others } = facts;
  return answer === undefined ? others : { ...others, [key]: answer };
}

export type PairKey = keyof typeof pairs;

/** The two halves as they are typed, one row each; an answer such as 没有 stands in the first. */
export function pairRows(facts: Facts, key: PairKey): readonly (readonly [string, string])[] {
  const [firsts, seconds] = [typed(facts, key), typed(facts, pairs[key])];
  return Array.from({ length: Math.max(1, firsts.length, seconds.length) }, (_, index) => [firsts[index] ?? '', seconds[index] ?? '']);
}

function typed(facts: Facts, key: ListKey): readonly string[] {
  const told = facts[key];
  return told === undefined ? [] : typeof told === 'string' ? [String(shownAnswer(told))] : told;
}

/** Problem and measure stand side by side: both lists keep the same length. */
export function withPair(facts: Facts, key: PairKey, index: number, first: string, second: string): Facts {
  const rows = pairRows(facts, key);
  const length = Math.max(index + 1, rows.length);
  return withRows(facts, key, Array.from({ length }, (_, at) => (at === index ? [first, second] : rows[at] ?? ['', ''])));
}

export function withoutPair(facts: Facts, key: PairKey, index: number): Facts {
  return withRows(facts, key, pairRows(facts, key).filter((_, at) => at !== index));
}

function withRows(facts: Facts, key: PairKey, rows: readonly (readonly [string, string])[]): Facts {
  return { ...facts, [key]: rows.map(([first]) => first), [pairs[key]]: rows.map(([, second]) => second) };
}

/** 没有 or 不写 for a pair of lists as a whole; undefined takes that back. */
export function withPairAnswer(facts: Facts, key: PairKey, answer: 'none' | 'omit' | undefined): Facts {
  const { [key]: _, [pairs[key]]: __, ...others } = facts;
  return answer === undefined ? others : { ...others, [key]: answer };
}
