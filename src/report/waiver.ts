import type { FigureKey } from '../form/types.js';

/** A person's reason for keeping a finding. It holds while the figures that the finding covers keep these values. */
export interface Waiver {
  readonly rule: string;
  /** Which finding of the rule; see findingKey. */
  readonly finding: string;
  readonly figures: readonly FigureKey[];
  readonly values: readonly (number | null)[];
  readonly reason: string;
  /** Who says so. */
  readonly name: string;
  /** Day on which it was said, `2026-01-15`. */
  readonly date: string;
}
