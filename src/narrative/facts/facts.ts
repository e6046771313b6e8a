import type { CountKey, ListKey, WordsKey } from './fields.js';

/** 本年没有, and 不写这一项: answers too. */
export type Told<Value> = Value | 'none' | 'omit';

/**
 * What a person tells and no table holds; fields.ts says what is asked. Absent: not told yet. Amounts in 元; words are the
 * person's own sentences. Lists of problems and of what is done about them stand side by side.
 */
export type Facts =
  & { readonly [Key in CountKey]?: Told<number> }
  & { readonly [Key in WordsKey]?: Told<string> }
  & { readonly [Key in ListKey]?: readonly string[] | 'none' | 'omit' };

/** Two lists side by side. */
export const pairs = { lastProblems: 'lastResults', problems: 'measures' } as const satisfies Partial<Record<ListKey, ListKey>>;
