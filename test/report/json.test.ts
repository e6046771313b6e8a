import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportSentence } from '../../src/files/words.js';
import { currentForm as form } from '../../src/form/index.js';
import { isReportJsonError, parseReport, reportJson } from '../../src/report/json.js';
import { emptyReport } from '../../src/report/report.js';
import { consistentReports, seed, seedNames } from '../reports.js';

describe('a report as JSON', () => {
  it('comes back as it was written, whatever its figures', () => {
    fc.assert(fc.property(consistentReports, fc.nat(199), (report, blank) => {
      const some = { ...report, figures: { ...report.figures, [form.figures[blank]!.key]: null } };
      assert.deepEqual(parseReport(reportJson(some)), some);
    }), { numRuns: 30 });
  });

  it('has its figures in form order and the same bytes each time', () => {
    const report = {
      ...emptyReport(form), figures: { 'disputes.review.total': 2, 'disclosure.fees.amount': 0.5, 'applications.received.total': null },
    };
    assert.deepEqual(Object.keys((JSON.parse(reportJson(report)) as typeof report).figures), [
      'disclosure.fees.amount', 'applications.received.total', 'disputes.review.total',
    ]);
    assert.equal(reportJson(report), reportJson(parseReport(reportJson(report))));
  });

  for (const name of seedNames) {
    it(`holds all 200 figures of seeds/${name}`, () => assert.equal(Object.keys(seed(name).figures).length, 200));
  }

  for (const [what, json, sentence] of [
    ['no JSON', '{"form": ', /不是有效的 JSON/],
    ['another kind of file', '{"name": "gouji"}', /“form”缺失或类型不对/],
    ['a figure as text', '{"form":"2021","agency":"","year":null,"figures":{"disputes.review.total":"2"}}', /“figures\.disputes\.review\.total”/],
    ['a form that we do not know', '{"form":"1999","agency":"","year":null,"figures":{}}', /1999/],
    ['a figure that the form does not print', '{"form":"2021","agency":"","year":null,"figures":{"applications.x.y":1}}', /applications\.x\.y/],
    ['a number that JSON cannot mean', '{"form":"2021","agency":"","year":null,"figures":{"disputes.review.total":1e999}}', /disputes/],
    ['a key of the prototype', '{"form":"2021","agency":"","year":null,"figures":{"__proto__":{"x":1},"constructor":1}}', /constructor/],
  ] as const) {
    it(`refuses ${what} with a sentence`, () => {
      assert.throws(() => parseReport(json), (error) => isReportJsonError(error) && sentence.test(reportSentence(error)));
    });
  }
});
