import type { FigureKey, Form } from '../form/types.js';

const known = new Map<Form, ReadonlySet<FigureKey>>();

/** The figures that an equation gives alone: a sum of others, which a blank form may show as 0. */
export function totalsOf(form: Form): ReadonlySet<FigureKey> {
  const totals = known.get(form) ?? new Set(form.equations.flatMap(({ right }) => (right.length === 1 ? right : [])));
  known.set(form, totals);
  return totals;
}

export function isNoNumber(value: number | null | undefined): value is null | undefined {
  return value === null || value === undefined;
}
