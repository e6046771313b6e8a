import type { Equation, FigureKey, Form, TableKey } from '../form/types.js';
import type { Grid } from '../grid/grid.js';
import type { TableMap, TableMatch } from '../finder/table-map.js';
import type { Claim } from '../narrative/read/claims.js';
import type { KeptName } from '../report/kept-names.js';
import type { LastYear } from '../report/last-year.js';
import type { Report } from '../report/report.js';

/** A number for each figure. */
export type ValuesOf<Keys extends readonly FigureKey[]> = { readonly [At in keyof Keys]: number };

/** What a rule may look at. */
export interface RuleContext {
  readonly form: Form;
  readonly report: Report;
  /** Where the tables were found; absent when the report did not come from a grid. */
  readonly tables?: Readonly<Record<TableKey, TableMatch>>;
  /** All that was read, for what stands outside the tables. */
  readonly grids?: readonly Grid[];
  /** The same body's report of the year before. */
  readonly lastYear?: Report & Pick<LastYear, 'passages'>;
  /** A report of the year before that is another body's: it is not compared. */
  readonly otherBody?: LastYear;
  /** All that the text claims, compared with the tables; read once. */
  readonly claims: () => readonly Claim[];
  /** What is kept in the workbook and could not be read. */
  readonly damagedSettings?: readonly KeptName[];
  /** Left minus right of an equation; undefined when one of its figures is blank or unread. */
  readonly residual: (equation: Equation) => number | undefined;
  /**
   * The values of these figures; undefined when one of them is blank or unread, and then the rule counts as undecided on
   * it, without a word from the rule itself. A figure that is not there at all is another rule's matter.
   */
  readonly known: <const Keys extends readonly FigureKey[]>(...keys: Keys) => ValuesOf<Keys> | undefined;
  /** A formula whose parts are not all known: it is blank until they are. */
  readonly isWaiting: (key: FigureKey) => boolean;
  /** The table where it was found; undefined for a report without grids. */
  readonly mapOf: (table: TableKey) => TableMap | undefined;
}

/** The value of a figure; undefined when blank, unread or not there. */
export function valueOf(report: Report, key: FigureKey): number | undefined {
  return report.figures[key] ?? undefined;
}

/** A blank cell: there, and nothing in it. What cannot be read as a number is not blank. */
export function isBlank(report: Report, key: FigureKey): boolean {
  return report.figures[key] === null && report.entries[key] === undefined;
}
