import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import { form2019 } from '../../src/form/2019.js';
import { emptyReport } from '../../src/report/report.js';
import { parseReport, reportJson } from '../../src/report/json.js';

const zeros = Object.fromEntries(form2019.figures.map(({ key }) => [key, 0]));

/** The rules about single entries that speak of a report of 2019 with this one figure. */
function told(key: string, value: number): string[] {
  const report = parseReport(reportJson({ ...emptyReport(form2019), agency: '某局', year: 2019, figures: { ...zeros, [key]: value } }));
  return check(report).findings.filter(({ rule, outcome }) => rule.startsWith('entry/') && outcome === 'fail').map(({ rule }) => rule);
}

describe('an entry of the form of 2019', () => {
  for (const [key, value, rules] of [
    ['disclosure.licensing.change', -3, []],
    ['disclosure.services.change', -3, []],
    ['disclosure.penalties.change', -3, []],
    ['disclosure.coercion.change', -3, []],
    ['disclosure.fees.change', -3, []],
    ['disclosure.procurement.amount', 1.5, []],
    ['disclosure.procurement.amount', -1.5, ['entry/negative']],
    ['disclosure.regulations.made', -3, ['entry/negative']],
    ['applications.received.person', -3, ['entry/negative']],
  ] as const) it(`${key} = ${value} gives ${rules.join() || 'nothing'}`, () => assert.deepEqual(told(key, value), rules));
});
