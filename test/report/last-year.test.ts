import assert from 'node:assert/strict';
import { asLastYear, isSameBody, lastYearSchema } from '../../src/report/last-year.js';

describe('a report as last year’s', () => {
  const compared = (form: string, figures: Record<string, number | null>): unknown =>
    asLastYear({ form, agency: '某局', year: 2023, figures }).figures;

  for (const [form, key, value, expected] of [
    ['2021', 'applications.received.person', 3, 3], ['2021', 'applications.received.person', 0, 0],
    ['2021', 'applications.received.person', null, null], ['2021', 'applications.received.person', -3, null],
    ['2021', 'applications.received.person', 2.5, null], ['2021', 'disclosure.fees.amount', 2.5, 2.5],
    ['2021', 'disclosure.licensing.change', -3, -3], ['2021', 'disclosure.regulations.made', 3, 3],
    ['2019', 'disclosure.regulations.issued', 3, 3], ['2019', 'disclosure.fees.change', -3, -3], ['2019', 'disclosure.fees.change', 0.5, null],
    ['2021', 'applications.x.y', 3, null], ['1999', 'applications.received.person', 3, null], ['1999', 'applications.x.y', 3, null],
  ] as const) {
    it(`${key} ${value} of ${form} is compared as ${expected}`, () => {
      assert.deepEqual(compared(form, { [key]: value }), { [key]: expected });
    });
  }

  it('keeps form, body and year and drops the rest', () => {
    const report = { form: '2021', agency: '某局', year: 2023, figures: {}, notes: ['x'] };
    const bare = { form: '2021', agency: '某局', year: 2023, figures: {} };
    assert.deepEqual(asLastYear(report), bare);
    assert.deepEqual(asLastYear(report, true), { ...bare, sameBody: true });
  });

  for (const [what, changes, success] of [
    ['as it is', {}, true], ['of a body that a person said is the same', { sameBody: true }, true], ['without a year', { year: null }, true],
    ['with a blank', { figures: { a: null } }, true], ['of a body that is not the same', { sameBody: false }, false],
    ['of half a year', { year: 2023.5 }, false], ['with a figure as text', { figures: { a: '1' } }, false],
  ] as const) {
    it(`${what} is ${success ? '' : 'not '}kept in a workbook`, () => {
      assert.equal(lastYearSchema.safeParse({ form: '2021', agency: '', year: 2023, figures: {}, ...changes }).success, success);
    });
  }
});

describe('last year’s body', () => {
  for (const [agency, before, said, expected] of [
    ['某局', '某局', false, true], ['某 局\u3000', ' 某局', false, true], ['某局', '某委', false, false], ['某局', '某委', true, true],
    ['', '某局', false, true], ['某局', '', false, true], ['', '', false, true], [' ', '某局', false, false],
  ] as const) {
    it(`${JSON.stringify(before)}${said ? ', said to be the same,' : ''} is ${expected ? '' : 'not '}${JSON.stringify(agency)}`, () => {
      assert.equal(isSameBody({ agency }, { form: '2021', agency: before, year: 2023, figures: {}, ...(said ? { sameBody: true } : {}) }), expected);
    });
  }
});
