import type { FigureKey, TableKey } from '../form/types.js';
import type { Place } from '../report/report.js';
import type { Waiver } from '../report/waiver.js';
import type { Facts, Level } from '../rules/rule.js';
import type { Filling, SuspectBlock } from './suspects/index.js';

/** One place where a report breaks a rule, or where a rule could not decide. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly outcome: 'fail' | 'unchecked';
  /** What, by how much, where, what to do; in Chinese. */
  readonly message: string;
  readonly table?: TableKey;
  readonly figures: readonly FigureKey[];
  readonly places: readonly Place[];
  /** Both sides of the sum; difference is left minus right. */
  readonly left?: number;
  readonly right?: number;
  readonly difference?: number;
  readonly basis: string;
  /** A person's reason for keeping it; it then counts as explained and no longer by its level. */
  readonly waiver?: Pick<Waiver, 'reason' | 'name' | 'date'>;
  readonly facts: Facts;
}

export type Verdict = 'pass' | 'fail' | 'unchecked';

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly unchecked: number;
  /** Findings that a person has explained. */
  readonly waived: number;
}

export interface CheckResult {
  readonly form: string;
  readonly agency: string;
  readonly year: number | null;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** In form order. */
  readonly findings: readonly Finding[];
  /** Which cells are to blame for the sums that do not hold; see check/suspects. */
  readonly suspects: readonly SuspectBlock[];
  /** Blanks that only one value fits. */
  readonly fillings: readonly Filling[];
  /** How much could be decided: equations with all their figures, figures that are there and read. */
  readonly checked: { readonly equations: number; readonly figures: number };
}

export const verdictName: Readonly<Record<Verdict, string>> = { pass: '通过', fail: '不通过', unchecked: '未能检查' };
/** A finding that a person has explained. */
export const waivedName = '已说明';

export const levelName: Readonly<Record<Level, string>> = { error: '错误', warning: '存疑', info: '提示' };

/** The same for the same finding in the next check, whatever its numbers are by then. */
export function findingKey({ rule, outcome, table, figures, facts }: Finding): string {
  if (facts.kind === 'tally') return facts.equation.id;
  // a label has no figures; what it says tells it from others
  const values = facts.kind === 'values' && figures.length === 0 ? Object.values(facts.values).join() : '';
  return [rule, outcome, table ?? '', outcome === 'unchecked' ? '' : figures.join(), values].filter(Boolean).join('|');
}
