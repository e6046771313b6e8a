import type { FigureKey } from '../../form/types.js';
import type { LastYear } from '../../report/last-year.js';
import type { RosterNames } from '../identify.js';
import type { LastYearReports } from '../last-years.js';
import { bareName } from '../names.js';
import { rollupForm, rounded, type Counted } from './rows.js';

/** Last year's reports, as far as the roll-up is held against them. */
export interface Former {
  /** Bodies whose report of last year is there, as they are called this year; of each its bare name. */
  readonly names: ReadonlySet<string>;
  /** What was carried forward then, by the figure that brings it forward now; undefined where a report has no number. */
  readonly carried: ReadonlyMap<FigureKey, number | undefined>;
  /** The government's own. */
  readonly own: LastYear | undefined;
}

/** The figure of this year, and the one of last year that it continues. */
export const continued: readonly (readonly [now: FigureKey, before: FigureKey])[] = rollupForm.tables.applications.figures
  .flatMap(({ key, column }) =>
    (key === `applications.broughtForward.${column}` ? [[key, `applications.carriedForward.${column}`] as const] : []));

/** Adds up last year's reports, each body once: not the government's own, nor one whose parent's report holds it. */
export function formerOf(
  lastYears: LastYearReports, names: RosterNames, { leftOut }: Counted,
  { year, top }: { readonly year: number | null; readonly top: string },
): Former | undefined {
  const nested = leftOut.flatMap(({ name, within }) => (within === undefined ? [] : [[bareName(name), bareName(within)] as const]));
  const whole = new Set([bareName(top), ...leftOut.flatMap(({ name, reason }) => (reason === 'whole' ? [bareName(name)] : []))]);
  const reports = new Map<string, LastYear>();
  let own: LastYear | undefined;
  for (const [filedUnder, report] of lastYears.of(year)) {
    const name = bareName(names.identify('', filedUnder).name);
    if (whole.has(name)) own ??= report;
    // two names of last year may be one body now: both are added up
    else reports.set(reports.has(name) ? `${name}\0${filedUnder}` : name, slim(report));
  }
  if (reports.size === 0 && !own) return undefined;
  for (const [name, within] of nested) if (reports.has(within)) reports.delete(name);
  const carried = new Map(continued.map(([now, before]) => {
    const values = [...reports.values()].map(({ figures }) => figures[before]);
    const isKnown = reports.size > 0 && values.every((value) => typeof value === 'number');
    return [now, isKnown ? rounded(values.reduce((sum: number, value) => sum + value, 0)) : undefined] as const;
  }));
  return { names: new Set([...reports.keys()].map((name) => name.split('\0')[0]!)), carried, own };
}

function slim(report: LastYear): LastYear {
  return { ...report, figures: Object.fromEntries(continued.map(([, before]) => [before, report.figures[before] ?? null])) };
}
