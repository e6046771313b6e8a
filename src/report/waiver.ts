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

/** Waivers as a workbook keeps them. What somebody damaged reads as none: then the findings are simply there again. */
export function parseWaivers(json: string | undefined): Waiver[] {
  try {
    const data: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(data) && data.every(isWaiver) ? data : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

export function isWaiver(data: unknown): data is Waiver {
  if (typeof data !== 'object' || data === null) return false;
  const { rule, finding, figures, values, reason, name, date } = data as Record<string, unknown>;
  return [rule, finding, reason, name, date].every((text) => typeof text === 'string')
    && Array.isArray(figures) && figures.every((key) => typeof key === 'string')
    && Array.isArray(values) && values.every((value) => value === null || typeof value === 'number');
}
