import type { Facts } from '../../narrative/types.js';

type NumberFact = 'published' | 'trainings' | 'informationFee';

/** What was typed into a field for a number: the number, nothing, or something else. */
export type TypedNumber = { readonly value: number | undefined } | 'refused';

export function readTyped(text: string, decimals: boolean): TypedNumber {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (plain === '') return { value: undefined };
  const value = Number(plain);
  return (decimals ? /^\d+(\.\d{1,2})?$/ : /^\d+$/).test(plain) && value <= Number.MAX_SAFE_INTEGER ? { value } : 'refused';
}

export function withFact(facts: Facts, key: NumberFact, value: number | undefined): Facts {
  const { [key]: _, ...others } = facts;
  return value === undefined ? others : { ...others, [key]: value };
}

/** Problem and measure stand side by side: both lists keep the same length. */
export function withPair(facts: Facts, index: number, problem: string, measure: string): Facts {
  const length = Math.max(index + 1, facts.problems?.length ?? 0, facts.measures?.length ?? 0);
  const replaced = (texts: readonly string[] | undefined, text: string): string[] =>
    Array.from({ length }, (_, at) => (at === index ? text : texts?.[at] ?? ''));
  return { ...facts, problems: replaced(facts.problems, problem), measures: replaced(facts.measures, measure) };
}

export function withoutPair(facts: Facts, index: number): Facts {
  const { problems = [], measures = [], ...others } = facts;
  return { ...others, problems: problems.filter((_, at) => at !== index), measures: measures.filter((_, at) => at !== index) };
}
