import type { Equation, FigureKey, Form, TableKey } from '../form/types.js';
import type { TableMatch } from '../grid/table-map.js';
import type { EntryProblem } from '../report/entry.js';
import type { Report } from '../report/report.js';

export type Level = 'error' | 'warning' | 'info';

/** How strict: while filling, when handing in, when publishing. */
export type Profile = 'draft' | 'submit' | 'publish';

/** Where a rule comes from: law, what the form prints or implies, custom, or experience. */
export interface Basis {
  readonly kind: 'law' | 'form' | 'practice' | 'heuristic';
  readonly text: string;
}

export const law = (text: string): Basis => ({ kind: 'law', text });
export const printedForm = (text: string): Basis => ({ kind: 'form', text });
export const practice = (text: string): Basis => ({ kind: 'practice', text });
export const heuristic = (text: string): Basis => ({ kind: 'heuristic', text });

/** What a rule found, as facts; check/message.ts makes the sentence. */
export type Facts =
  | { readonly kind: 'tally'; readonly equation: Equation; readonly left: number; readonly right: number }
  | { readonly kind: 'missing'; readonly equations: readonly Equation[] }
  | { readonly kind: 'entry'; readonly text: string; readonly problem: EntryProblem }
  | { readonly kind: 'uncomputed' }
  | { readonly kind: 'blank'; readonly table: TableKey; readonly whole: boolean }
  | { readonly kind: 'table-missing'; readonly table: TableKey }
  | { readonly kind: 'table-ambiguous'; readonly table: TableKey; readonly candidates: readonly string[] }
  | { readonly kind: 'figures-missing'; readonly table: TableKey; readonly lines: readonly string[] }
  | { readonly kind: 'crash'; readonly error: string };

export interface Breach {
  readonly outcome: 'fail' | 'unchecked';
  readonly table?: TableKey;
  /** The figures concerned, in form order. */
  readonly figures: readonly FigureKey[];
  readonly facts: Facts;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly form: Form;
  readonly report: Report;
  /** Where the tables were found; absent when the report did not come from a grid. */
  readonly tables?: Readonly<Record<TableKey, TableMatch>>;
  /** Left minus right of an equation; undefined when one of its figures is blank or unread. */
  residual(equation: Equation): number | undefined;
}

export interface Rule {
  /** `scope/name`. */
  readonly id: string;
  readonly level: Readonly<Record<Profile, Level>>;
  readonly basis: Basis;
  readonly title: string;
  check(context: RuleContext): Iterable<Breach>;
}

/** The same level in every profile, or one for each. */
export function levels(draft: Level, submit: Level = draft, publish: Level = submit): Rule['level'] {
  return { draft, submit, publish };
}

/** The value of a figure; undefined when blank, unread or not there. */
export function valueOf(report: Report, key: FigureKey): number | undefined {
  return report.figures[key] ?? undefined;
}
