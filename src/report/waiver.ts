import * as z from 'zod/mini';
import type { FigureKey } from '../form/types.js';

/** A person's reason for keeping a finding. It holds while the figures that the finding covers keep these values. */
export interface Waiver {
  readonly rule: string;
  /** Which finding of the rule; see findingKey. */
  readonly finding: string;
  readonly figures: readonly FigureKey[];
  readonly values: readonly (number | null)[];
  /** What the finding said of them, last year's figure say; absent in waivers of former versions. */
  readonly facts?: Readonly<Record<string, string | number>> | undefined;
  readonly reason: string;
  /** Who says so. */
  readonly name: string;
  /** Day on which it was said, `2026-01-15`. */
  readonly date: string;
}

/** @internal */
export const waiverSchema = z.object({
  rule: z.string(), finding: z.string(), figures: z.array(z.string()), values: z.array(z.nullable(z.number())),
  facts: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  reason: z.string(), name: z.string(), date: z.string(),
});

/** A reason is in words: 0, a dash or one letter says nothing. */
export function saysWhy({ reason }: Pick<Waiver, 'reason'>): boolean {
  return (reason.match(/\p{L}/gu) ?? []).length >= 2;
}
