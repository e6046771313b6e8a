import type { Area } from '../../../grid/grid.js';

/** A conditional format that fills its cells wherever the formula holds. */
export interface FillRule {
  /** The exact name of a worksheet. */
  readonly sheet: string;
  readonly areas: readonly Area[];
  /** With the leading `=`. */
  readonly formula: string;
  /** #RRGGBB. */
  readonly fill: string;
}

/** Tells a caller's own rules from the user's, by the formula. */
export type Owns = (formula: string) => boolean;
