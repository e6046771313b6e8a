import type { FigureKey, TableKey } from '../form/types.js';
import type { Place } from '../report/report.js';
import type { Breach } from './rule.js';

/** A breach that the rule's own sentence tells from these values. */
export function said(
  table: TableKey | undefined, figures: readonly FigureKey[], values: Readonly<Record<string, string | number>>, places?: readonly Place[],
): Breach {
  return { outcome: 'fail', ...(table ? { table } : {}), figures, ...(places ? { places } : {}), facts: { kind: 'values', values } };
}
