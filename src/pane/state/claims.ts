import type { Finding } from '../../check/finding.js';
import { isTextPlace, type TextPlace } from '../../report/place.js';

/** The words that a finding on the text stands on. */
export function wordsOf({ places }: Pick<Finding, 'places'>): TextPlace | undefined {
  return places.find(isTextPlace);
}

/** Claims of which nobody can tell what they should say: a part is no fault, and of a list or two mentions either may be wrong. */
const open: readonly string[] = ['claim/narrower', 'claim/list-sum', 'claim/two-mentions'];

/** 改正文 can be asked for: a claim that the tables speak against. */
export function canBeCorrected(finding: Finding): boolean {
  const { rule, outcome } = finding;
  return rule.startsWith('claim/') && outcome === 'fail' && !open.includes(rule) && wordsOf(finding) !== undefined;
}
