import fc from 'fast-check';
import { currentForm as form } from '../../src/form/index.js';
import { form2019 } from '../../src/form/2019.js';
import { emptyReport, type Report } from '../../src/report/report.js';
import { consistentReports, seed } from '../reports.js';

export const beilun = seed('beilun-projects-2024');

export const withFigures = (report: Report, value: (key: string, before: number | null) => number | null): Report =>
  ({ ...report, figures: Object.fromEntries(form.figures.map(({ key }) => [key, value(key, report.figures[key] ?? null)])) });

export const zero: Report = { ...withFigures(beilun, () => 0), agency: '某区档案局' };

/** Reports whose picture differs in kind: nothing, one, hundreds, thousands, numbers as long as they come, long names, broken sums. */
export const drawnReports: readonly (readonly [string, Report, Report?])[] = [
  ['no application', zero],
  ['no application, as last year', zero, zero],
  ['one application', beilun],
  ['one after none', beilun, zero],
  ['hundreds', seed('pingtan-2024'), withFigures(seed('pingtan-2024'), (_, before) => (before ?? 0) * 3)],
  ['thousands', seed('suqian-2024')],
  ['thousands after hundreds', seed('suqian-2024'), seed('pingtan-2024')],
  ['sums that do not hold', seed('hongze-2023'), seed('suqian-2024')],
  ['millions', withFigures(seed('suqian-2024'), (_, before) => (before ?? 0) * 1999), seed('suqian-2024')],
  ['blanks', withFigures(beilun, (key, before) => (key.endsWith('.total') ? null : before)), withFigures(zero, () => null)],
  ['the form of 2019', {
    ...emptyReport(form2019), agency: '某市人民政府', year: 2020, figures: Object.fromEntries(form2019.figures.map(({ key }, at) => [key, at * 37])),
  }],
  ['a long name', { ...seed('suqian-2024'), agency: '某某市某某区'.repeat(9) }],
];

/** Any valid report, with another one before it or none. */
export const anyDrawn = fc
  .record({
    report: consistentReports, lastYear: fc.option(consistentReports, { nil: undefined }), times: fc.constantFrom(1, 17, 4001),
  })
  .map(({ report, lastYear, times }) => [withFigures(report, (_, before) => (before ?? 0) * times), lastYear] as const);
