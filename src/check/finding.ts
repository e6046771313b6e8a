import type { Equation, FigureKey, TableKey } from '../form/types.js';
import type { Place, TextKey } from '../report/place.js';
import type { Waiver } from '../report/waiver.js';
import type { Level } from '../rules/card.js';
import type { Values } from '../report/sentence.js';
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
  /** Of a finding on the text: the section and the words. */
  readonly section?: TextKey;
  readonly quote?: string;
  /** The sum that does not hold. */
  readonly equation?: Equation;
  /** Both sides of the sum, or what the text says and what the tables say; difference is left minus right. */
  readonly left?: number;
  readonly right?: number;
  readonly difference?: number;
  readonly basis: string;
  /** A person's reason for keeping it; it then counts as explained and no longer by its level. */
  readonly waiver?: Pick<Waiver, 'reason' | 'name' | 'date'>;
  /** Which of the rule's sentences it is, and what that is filled with. */
  readonly says: string;
  readonly values: Values;
}

export type Verdict = 'pass' | 'fail' | 'unchecked';

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly unchecked: number;
}

/** What a check did not look at, and says so: the text or last year's report where none is at hand. */
export type NotLookedAt = 'text' | 'lastYear';

export interface CheckResult {
  readonly form: string;
  readonly agency: string;
  readonly year: number | null;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Findings that a person has explained; they count no longer by their level. */
  readonly explained: number;
  /** In form order. */
  readonly findings: readonly Finding[];
  /** Which cells are to blame for the sums that do not hold; see check/suspects. */
  readonly suspects: readonly SuspectBlock[];
  /** Blanks that only one value fits. */
  readonly fillings: readonly Filling[];
  /** How much could be decided: equations with all their figures, figures that are there and read, numbers of the text. */
  readonly checked: { readonly equations: number; readonly figures: number; readonly text: number };
  readonly notLookedAt: readonly NotLookedAt[];
}

export const verdictName: Readonly<Record<Verdict, string>> = { pass: '通过', fail: '不通过', unchecked: '未能检查' };
/** A finding that a person has explained. */
export const waivedName = '已说明';

export const levelName: Readonly<Record<Level, string>> = { error: '错误', warning: '存疑', info: '提示' };

/** `通过（2 条已说明）`: the same words wherever a verdict is shown. */
export function verdictWords({ verdict, explained }: Pick<CheckResult, 'verdict' | 'explained'>): string {
  return `${verdictName[verdict]}${explained > 0 ? `（${explained}条${waivedName}）` : ''}`;
}

const notLookedAtName: Readonly<Record<NotLookedAt, string>> = { text: '没有正文可核对', lastYear: '没有上年年报可比' };

/** `42 条等式、200 个数字、正文 31 个数字已检查；没有上年年报可比`. */
export function checkedWords({ checked, notLookedAt }: Pick<CheckResult, 'checked' | 'notLookedAt'>): string {
  const without = notLookedAt.map((what) => notLookedAtName[what]).join('，');
  const text = checked.text > 0 ? `、正文${checked.text}个数字` : '';
  return `${checked.equations}条等式、${checked.figures}个数字${text}已检查${without && `；${without}`}`;
}

/** The same for the same finding in the next check, whatever its numbers are by then. */
export function findingKey({ rule, outcome, table, figures, equation, values, section, quote }: Finding): string {
  if (equation) return equation.id;
  // a label has no figures; what it says tells it from others
  const words = quote !== undefined ? `${section}:${quote}` : figures.length === 0 ? Object.values(values).join() : '';
  return [rule, outcome, table, outcome === 'unchecked' ? '' : figures.join(), words].filter(Boolean).join('|');
}
