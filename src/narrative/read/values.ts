import type { FigureKey, Form } from '../../form/types.js';
import type { Report } from '../../report/report.js';
import type { Terms } from './accepts.js';

/** Between these lies what figures come to; the same twice where all are known. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Figures that are blank or not there, so that it is not one number. */
  readonly unknown: readonly FigureKey[];
}

/** What the terms come to. A blank is never 0: it may be anything that the other figures leave open. */
export function rangeOf(report: Report, form: Form, terms: Terms): Range {
  let low = 0;
  let high = 0;
  const unknown: FigureKey[] = [];
  for (const [key, sign] of terms) {
    const own = figureRange(report, form, key);
    low += sign > 0 ? own.low : -own.high;
    high += sign > 0 ? own.high : -own.low;
    if (own.low !== own.high) unknown.push(key);
  }
  return { low: clean(low), high: clean(high), unknown };
}

/** 0.1 + 0.2 */
function clean(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15));
}

function figureRange(report: Report, form: Form, key: FigureKey): { low: number; high: number } {
  const value = report.figures[key];
  if (typeof value === 'number') return { low: value, high: value };
  const [table, ...rest] = key.split('.');
  const column = rest.pop()!;
  // a total that was left blank is at least what stands in its row, and at most what the other rows leave of all
  if (value !== null || table !== 'applications' || column !== 'total') return { low: 0, high: Infinity };
  const low = rowSum(report, form, key);
  const concluded = report.figures['applications.concluded.total'];
  const breakdown = form.equations.find(({ id }) => id === 'applications/breakdown:total');
  if (typeof concluded !== 'number' || !breakdown?.left.includes(key)) return { low, high: Infinity };
  const others = breakdown.left.reduce((sum, other) => (other === key ? sum : sum + leastOf(report, form, other)), 0);
  return { low, high: Math.max(low, concluded - others) };
}

function leastOf(report: Report, form: Form, key: FigureKey): number {
  return report.figures[key] ?? rowSum(report, form, key);
}

function rowSum(report: Report, form: Form, total: FigureKey): number {
  const row = total.slice(0, total.lastIndexOf('.'));
  return form.tables.applications.figures.reduce((sum, { key, column }) =>
    (column !== 'total' && key.startsWith(`${row}.`) && key.lastIndexOf('.') === row.length ? sum + (report.figures[key] ?? 0) : sum), 0);
}
