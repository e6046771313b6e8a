import type { Equation, Figure, FigureKey } from '../../form/types.js';

/** An equation beside those of the form: the terms with their signs add up to `value`. Say, what last year's report carried forward. */
export interface Constraint {
  readonly id: string;
  readonly terms: readonly { readonly figure: FigureKey; readonly sign: 1 | -1 }[];
  /** A whole number. */
  readonly value: number;
}

export interface Change {
  readonly figure: FigureKey;
  /** What stands there now. */
  readonly from: number;
  /** What must stand there once the other changes of the set are made; null where more than one value fits. */
  readonly to: number | null;
}

/** Between neighbouring rows (a value stands one row off) or neighbouring columns. */
export type Across = 'rows' | 'columns';

/** What a person may have done, as facts; words.ts names it. It explains a change, the equations do not prove it. */
export type Slip =
  | { readonly kind: OneCellSlip; readonly figure: FigureKey }
  /** The value of `to` stands in `from`, the cell beside it, and `to` holds 0. */
  | { readonly kind: 'moved'; readonly from: FigureKey; readonly to: FigureKey; readonly across: Across }
  /** The digits of one number stand in two cells, as 2 and 1 for 21; it belongs in `to`, and 0 in the other. */
  | { readonly kind: 'split'; readonly figures: readonly [FigureKey, FigureKey]; readonly to: FigureKey; readonly across: Across }
  | { readonly kind: 'exchanged'; readonly figures: readonly [FigureKey, FigureKey]; readonly across: Across }
  /** Two values or more, each one cell off in the same direction. */
  | { readonly kind: 'shifted'; readonly figures: readonly FigureKey[]; readonly across: Across };

export type OneCellSlip =
  | 'totalLeftAtZero' | 'partLeftAtZero'
  | 'swappedDigits' | 'missingDigit' | 'extraDigit' | 'doubledDigit' | 'neighbouringKey' | 'wrongDigit'
  | 'missingZero' | 'extraZero' | 'unit' | 'sign'
  /** The sum held: it was worked out from a part that is wrong. */
  | 'totalFollows';

/** A smallest set of cells that, changed to stated values, makes the equations of its block hold. */
export interface Suspect {
  /** In form order. */
  readonly changes: readonly Change[];
  /** In form order; a change that no slip explains has none. */
  readonly why: readonly Slip[];
  /** How far from what people usually do; 0 is likeliest. Only for the order, not a probability. */
  readonly cost: number;
  /** 1 for the likeliest; equal numbers are equally good. */
  readonly rank: number;
}

/** Cells whose repair has nothing to do with the other blocks: every suspect of one goes with every suspect of another. */
export type SuspectBlock =
  | {
    readonly outcome: 'found';
    /** The equations that do not hold, in form order, then the constraints. */
    readonly broken: readonly (Equation | Constraint)[];
    /** Every smallest set, likeliest first. */
    readonly suspects: readonly Suspect[];
  }
  | {
    readonly outcome: 'tooMany';
    readonly broken: readonly (Equation | Constraint)[];
    /** Proven: no fewer changed cells make these equations hold. */
    readonly atLeast: number;
    /** What ran out: the number of cells, of search steps, or of sets worth showing. */
    readonly limit: 'cells' | 'steps' | 'sets';
  };

export interface Suspects {
  /** Empty when every decidable equation holds. */
  readonly blocks: readonly SuspectBlock[];
  /** Equations with an unknown figure: they took no part. */
  readonly undecided: readonly (Equation | Constraint)[];
}

/** Totals that a formula of the workbook works out, with the figures that it adds up: they follow, nobody types them. */
export type FormulaSums = ReadonlyMap<FigureKey, readonly FigureKey[]>;

export interface SuspectOptions {
  readonly sums?: FormulaSums;
  readonly constraints?: readonly Constraint[];
  /** Changed cells that one block may need; 8 unless told. */
  readonly mostCells?: number;
  /** Search steps for one part of the form; the same input always takes the same steps. */
  readonly mostSteps?: number;
  /** Sets that one block may show; 50 unless told. */
  readonly mostSets?: number;
}

/** Figures by key; null or absent is unknown. */
export type KnownFigures = Readonly<Record<Figure['key'], number | null>>;
