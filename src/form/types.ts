/** What a form prints. Pure data: every label, key, merge and sum of the product derives from it. */

/** The three tables of the form, in printed order. */
export type TableKey = 'disclosure' | 'applications' | 'disputes';

/** `table.row.column`, e.g. `applications.withheld.stateSecret.person`. */
export type FigureKey = string;

/** Whole from 0, any from 0, whole of either sign. */
export type NumberKind = 'integer' | 'decimal' | 'signed';

/** One number of the form. */
export interface Figure {
  readonly key: FigureKey;
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  /** Printed labels from the outermost group inwards, exactly as the form prints them. */
  readonly rowPath: readonly string[];
  readonly columnPath: readonly string[];
  readonly number: NumberKind;
  /** Empty where the form prints none: of an amount of money, in 元 or in 万元. */
  readonly unit: string;
}

/** A rectangle of a printed table, 0-based within that table. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** A label cell has text, a number cell a figure. */
  readonly text?: string;
  readonly figure?: FigureKey;
  readonly role: 'corner' | 'head' | 'label' | 'figure';
}

export interface Table {
  readonly key: TableKey;
  /** The section heading above the table, with its number. */
  readonly heading: string;
  /** The name people say, for lists and messages: 表二、表三、表四. */
  readonly shortName: string;
  readonly rows: number;
  readonly columns: number;
  /** Rows at the top that hold labels only; they stay in sight when the sheet scrolls. */
  readonly headRows: number;
  /** Columns at the left that hold labels only. */
  readonly labelColumns: number;
  readonly cells: readonly PrintedCell[];
  readonly figures: readonly Figure[];
}

/** The sum of `left` equals the sum of `right`; no tolerance, all terms are whole numbers. */
export interface Equation {
  readonly id: string;
  /** The rule that reports a breach. */
  readonly rule: EquationRule;
  readonly table: TableKey;
  /** Whether it adds up the figures of one row or of one column. */
  readonly axis: 'row' | 'column';
  /** That row or column, in printed words. */
  readonly along: string;
  readonly left: readonly FigureKey[];
  readonly right: readonly FigureKey[];
  /** Which equations it follows from: it holds wherever they do. Absent for one that says something of its own. */
  readonly impliedBy?: string;
}

export type EquationRule =
  | 'applications/row-total'
  | 'applications/breakdown'
  | 'applications/balance'
  | 'disputes/total';

export type SectionKey = 'overview' | TableKey | 'problems' | 'other';

export interface Section {
  readonly key: SectionKey;
  readonly heading: string;
  /** Other headings that published reports use for it, without the number. */
  readonly variants?: readonly string[];
  readonly kind: 'narrative' | 'table';
}

export interface Form {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly sections: readonly Section[];
  readonly tables: Readonly<Record<TableKey, Table>>;
  /** All figures in printed order. */
  readonly figures: readonly Figure[];
  readonly equations: readonly Equation[];
}
