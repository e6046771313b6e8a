import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportSentence } from '../../src/files/words.js';
import { currentForm as form } from '../../src/form/index.js';
import type { EntryProblemKind } from '../../src/report/entry.js';
import { isReportJsonError, parseReport, reportJson } from '../../src/report/json.js';
import { emptyReport, type Report } from '../../src/report/report.js';
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

  const written: Report = {
    form: '2021', agency: '某局', year: 2024, body: 'institution',
    figures: { 'applications.received.person': 3, 'disputes.review.total': null },
    entries: { 'disputes.review.total': { text: '/', problem: { kind: 'placeholder' } } },
    unread: { 'disclosure.fees.amount': 'picture' }, sections: { preface: [{ text: '根据' }], other: [{ text: '无', at: { sheet: '正文', cell: 'A9' } }, { text: '特此' }], problems: [] },
    places: { 'disputes.review.total': { sheet: '表四', cell: 'E4' }, none: { section: 'other', paragraph: 1, start: 0, end: 1 } },
    waivers: [{
      rule: 'r', finding: 'f', figures: ['disputes.review.total'], values: [null], facts: { before: 3 }, reason: '已核', name: '某',
      date: '2026-01-15',
    }],
    notes: ['看这里'],
  };

  it('has all its parts, in this order; a paragraph has its place among those of the figures', () => {
    const { places: { none: _, ...places } } = written;
    const sections = { preface: '根据', problems: '', other: '无\n特此' };
    const json = { ...written, sections, places: { ...places, 'other.1': { sheet: '正文', cell: 'A9' } } };
    assert.equal(reportJson(written), `${JSON.stringify(json, null, '  ')}\n`);
    assert.deepEqual(parseReport(reportJson(written)), { ...written, places });
  });

  for (const [what, json, expected] of [
    ['a section that is empty', { sections: { other: '' } }, { sections: { other: [] }, places: {} }],
    ['lines without words', { sections: { other: '甲。\r\n \n　\n乙。' } }, { sections: { other: [{ text: '甲。' }, { text: '乙。' }] }, places: {} }],
    ['a place of words', { places: { x: { section: 'other', paragraph: 1, start: 0, end: 1 } } },
      { sections: {}, places: { x: { section: 'other', paragraph: 1, start: 0, end: 1 } } }],
    ['a paragraph with a place that is no cell', { sections: { other: '甲' }, places: { 'other.1': { section: 'other', paragraph: 1, start: 0, end: 1 } } },
      { sections: { other: [{ text: '甲' }] }, places: { 'other.1': { section: 'other', paragraph: 1, start: 0, end: 1 } } }],
  ] as const) it(`reads ${what}`, () => {
    const { sections, places } = parseReport(JSON.stringify({ form: '2021', agency: '', year: null, figures: {}, ...json }));
    assert.deepEqual({ sections, places }, expected);
  });

  it('leaves out a kind of body that nobody said and waivers that are none', () => {
    assert.equal(reportJson(emptyReport(form)), `{
  "form": "2021",
  "agency": "",
  "year": null,
  "figures": {},
  "entries": {},
  "unread": {},
  "sections": {},
  "places": {},
  "notes": []
}
`);
    assert.deepEqual(Object.keys(JSON.parse(reportJson({ ...emptyReport(form), waivers: [] })) as object),
      ['form', 'agency', 'year', 'figures', 'entries', 'unread', 'sections', 'places', 'notes']);
  });

  it('is not written for a form that we do not know', () => {
    assert.throws(() => reportJson({ ...emptyReport(form), form: '1999' }), { message: 'no form 1999' });
  });

  const least = { form: '2021', agency: '', year: null, figures: {} };

  for (const [what, given, expected] of [
    ['a byte order mark and what is not ours', '\ufeff{"form":"2021","agency":"","year":null,"figures":{},"source":"x"}', emptyReport(form)],
    ['one note as words', JSON.stringify({ ...least, notes: '看这里' }), { ...emptyReport(form), notes: ['看这里'] }],
    ['several notes', JSON.stringify({ ...least, notes: ['一', '二'] }), { ...emptyReport(form), notes: ['一', '二'] }],
    ['a negative number', JSON.stringify({ ...least, figures: { 'disputes.review.total': -1 } }), {
      ...emptyReport(form), figures: { 'disputes.review.total': -1 },
      entries: { 'disputes.review.total': { text: '-1', problem: { kind: 'negative' } } },
    }],
  ] as const) {
    it(`is read with ${what}`, () => assert.deepEqual(parseReport(given), expected));
  }

  const troubles: Readonly<Record<EntryProblemKind, string>> = {
    placeholder: '/', text: '约十', unit: '12件', 'full-width': '１２', 'chinese-numeral': '十二', thousands: '1,200', negative: '-1', fraction: '1.5',
    'excel-error': '#REF!', uncomputed: '=D5', 'formula-text': '=D5', 'number-as-text': '12', date: '2024-1', 'leading-zero': '012', whitespace: ' 20',
  };
  for (const [kind, text] of Object.entries(troubles)) {
    it(`may say of an entry: ${kind}`, () => {
      const entries = { 'disputes.review.total': { text, problem: { kind } } };
      assert.deepEqual(parseReport(JSON.stringify({ ...least, entries })).entries, entries);
    });
  }

  for (const [year, isRead] of [[1999, false], [2000, true], [2100, true], [2101, false], [2024.5, false], [null, true]] as const) {
    it(`${isRead ? 'may' : 'may not'} be of the year ${year}`, () => {
      const json = JSON.stringify({ ...least, year });
      if (isRead) assert.equal(parseReport(json).year, year);
      else assert.throws(() => parseReport(json), { fault: { kind: 'notReport', property: 'year' } });
    });
  }

  for (const [json, fault] of [
    ['', { kind: 'notJson' }], ['[]', { kind: 'notReport', property: '' }], ['null', { kind: 'notReport', property: '' }],
    [JSON.stringify({ ...least, form: '1999' }), { kind: 'unknownForm', form: '1999' }],
    [JSON.stringify({ ...least, entries: { x: { text: '', problem: { kind: 'text' } } } }), { kind: 'unknownFigure', figure: 'x' }],
    [JSON.stringify({ ...least, unread: { y: 'picture' } }), { kind: 'unknownFigure', figure: 'y' }],
    [JSON.stringify({ ...least, unread: { y: 'lost' } }), { kind: 'notReport', property: 'unread.y' }],
    [JSON.stringify({ ...least, sections: { first: '' } }), { kind: 'notReport', property: 'sections' }],
    [JSON.stringify({ ...least, body: 'club' }), { kind: 'notReport', property: 'body' }],
  ] as const) {
    it(`says what is wrong with ${json}`, () => {
      assert.throws(() => parseReport(json), { name: 'ReportJsonError', fault, message: `no report: ${JSON.stringify(fault)}` });
    });
  }

  it('has errors that are known by their name', () => {
    assert.ok(isReportJsonError(Object.assign(new Error('x'), { name: 'ReportJsonError' })));
    for (const other of [new Error('x'), { name: 'ReportJsonError' }, 'ReportJsonError', null, undefined]) assert.ok(!isReportJsonError(other));
  });

  for (const name of seedNames) {
    it(`holds all 200 figures of seeds/${name}`, () => assert.equal(Object.keys(seed(name).figures).length, 200));
  }

  for (const [what, json, sentence] of [
    ['no JSON', '{"form": ', /不是有效的JSON/],
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
