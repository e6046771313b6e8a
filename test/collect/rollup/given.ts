import type { Body, Remark } from '../../../src/collect/bodies.js';
import { RosterNames } from '../../../src/collect/identify.js';
import { LastYearReports } from '../../../src/collect/last-years.js';
import { roundMarks } from '../../../src/collect/order.js';
import { formerOf } from '../../../src/collect/rollup/former.js';
import { rollupForm as form, type LeftOut, type Row } from '../../../src/collect/rollup/rows.js';
import { rollUp, type Rollup } from '../../../src/collect/rollup/run.js';
import type { SimilarPair } from '../../../src/collect/similar.js';
import type { FigureKey } from '../../../src/form/index.js';
import type { BodyKind } from '../../../src/report/body.js';
import { emptyReport, type Report } from '../../../src/report/report.js';
import { sectionsWith } from '../../texts.js';

export type Figures = Readonly<Record<FigureKey, number | null>>;

const zeros: Figures = Object.fromEntries(form.figures.map(({ key }) => [key, 0]));
export const figures = (some: Figures): Figures => ({ ...zeros, ...some });

export const report = (agency: string, some: Figures, more: Partial<Report> = {}): Report =>
  ({ ...emptyReport(form), agency, year: 2024, figures: figures(some), ...more });

export const government = (some: Figures, text = ''): Report =>
  report('某市人民政府', some, text === '' ? {} : { sections: sectionsWith({ overview: text }) });

export const valuesOf = (some: Figures): Float64Array => Float64Array.from(form.figures, ({ key }) => figures(some)[key] ?? NaN);

export const row = (name: string, some: Figures, kind?: BodyKind): Row =>
  ({ name, kind, state: 'pass', file: `${name}.xlsx`, suspects: [], values: valuesOf(some) });

export const body = (name: string, kinds: readonly Remark['kind'][] = []): Body =>
  ({ name, state: 'pass', files: [], remarks: kinds.map((kind) => ({ kind, message: kind })) });

/** What is rolled up: nothing but what is named. */
export interface Given {
  readonly rows?: readonly Row[];
  readonly leftOut?: readonly LeftOut[];
  readonly bodies?: readonly Body[];
  readonly own?: Report;
  readonly lastYear?: readonly Report[];
  readonly similar?: readonly SimilarPair[];
  /** A line for each body, its former names after it. */
  readonly roster?: readonly string[];
}

export function rolled({ rows = [], leftOut = [], bodies = [], own, lastYear = [], similar = [], roster }: Given): Rollup {
  const names = new RosterNames(roster && { lines: roster.map((line, at) => {
    const [name, ...formerNames] = line.split('、') as [string, ...string[]];
    return { row: at + 2, name, formerNames };
  }), problems: [] });
  const reports = new LastYearReports();
  for (const one of lastYear) reports.add(one, one.agency, roundMarks('', undefined));
  const former = formerOf(reports, names, { rows, leftOut }, { year: 2024, top: own?.agency ?? '' });
  return rollUp({ rows, leftOut }, { bodies, year: 2024, own, agency: '某市人民政府', former, similar });
}

/** What the rule says of these bodies. */
export function said(rule: string, given: Given): string[] {
  return rolled(given).result.findings.filter((finding) => finding.rule === rule)
    .map(({ outcome, level, message }) => `${outcome === 'unchecked' ? outcome : level} ${message}`);
}

/** Cases of rules: what is given, and the sentences of the rule. */
export type Cases = Readonly<Record<string, readonly (readonly [what: string, given: Given, sentences: readonly string[]])[]>>;
