import type { Equation, FigureKey, Form, TableKey } from '../form/types.js';
import type { Grid } from '../grid/grid.js';
import type { TableMap, TableMatch } from '../finder/table-map.js';
import type { EntryProblem } from '../report/entry.js';
import type { Place, Report } from '../report/report.js';

export type Level = 'error' | 'warning' | 'info';

/** How strict: while filling, when handing in, when publishing. */
export type Profile = 'draft' | 'submit' | 'publish';

/** Where a rule comes from: law, what the form prints or implies, custom, or experience. */
export interface Basis {
  readonly kind: 'law' | 'form' | 'practice' | 'heuristic';
  readonly text: string;
}

/** How firm the ground is. */
export const basisName: Readonly<Record<Basis['kind'], string>> = { law: '法规', form: '格式', practice: '惯例', heuristic: '经验' };

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
  /** What the rule's own sentence is filled with; see check/sentences.ts. */
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, string | number>> }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'crash'; readonly error: string };

export interface Breach {
  readonly outcome: 'fail' | 'unchecked';
  readonly table?: TableKey;
  /** The figures concerned, in form order. */
  readonly figures: readonly FigureKey[];
  /** Where it stands when that is not where the figures stand: a label, a line. */
  readonly places?: readonly Place[];
  readonly facts: Facts;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly form: Form;
  readonly report: Report;
  /** Where the tables were found; absent when the report did not come from a grid. */
  readonly tables?: Readonly<Record<TableKey, TableMatch>>;
  /** All that was read, for what stands outside the tables. */
  readonly grids?: readonly Grid[];
  /** The same body's report of the year before. */
  readonly lastYear?: Report;
  /** Left minus right of an equation; undefined when one of its figures is blank or unread. */
  readonly residual: (equation: Equation) => number | undefined;
  /**
   * The values of these figures; undefined when one of them is blank or unread, and then the rule counts as undecided on
   * it, without a word from the rule itself. A figure that is not there at all is another rule's matter.
   */
  readonly known: (...keys: readonly FigureKey[]) => number[] | undefined;
  /** The table where it was found; undefined for a report without grids. */
  readonly mapOf: (table: TableKey) => TableMap | undefined;
}

/** What a person reads about a rule: its page, `gouji explain`, the pane. */
export interface RuleCard {
  /** `scope/name`. */
  readonly id: string;
  readonly level: Readonly<Record<Profile, Level>>;
  readonly basis: Basis;
  readonly title: string;
  /** What it looks at and when it speaks. */
  readonly checks: string;
  /** Why that matters. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
}

export interface Rule extends RuleCard {
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

/** A blank cell: there, and nothing in it. What cannot be read as a number is not blank. */
export function isBlank(report: Report, key: FigureKey): boolean {
  return report.figures[key] === null && report.entries[key] === undefined;
}
