import assert from 'node:assert/strict';
import { allRuleCards, rollupRules } from '../../../src/collect/rollup/catalogue.js';
import { rollupForm as form } from '../../../src/collect/rollup/rows.js';
import { rollupJson, toldOf } from '../../../src/collect/rollup/run.js';
import type { FigureKey } from '../../../src/form/index.js';
import { isTextPlace } from '../../../src/report/place.js';
import { templateAddress } from '../../../src/workbook/sheets/template.js';
import { government, report, rolled, row, type Given } from './given.js';

const received = 'applications.received.total';
const leaf = 'applications.received.person';
const forward = 'applications.broughtForward.total';
const carried = 'applications.carriedForward.total';
const upheld = 'disputes.review.upheld';
const stock = 'disclosure.penalties.decisions';
const place = (key: FigureKey) => templateAddress(form, key);

/** What the finding of a rule holds beside its words. */
function facts(rule: string, given: Given): readonly unknown[] {
  const finding = rolled(given).result.findings.find((one) => one.rule === rule)!;
  const { table, figures, places, left, right, difference, section, quote } = finding;
  return [table, figures, places.map((one) => (isTextPlace(one) ? 'text' : one)), left, right, difference, section, quote];
}

const none = [undefined, undefined, undefined] as const;
const noText = [undefined, undefined] as const;
const five = { rows: [row('甲局', { [received]: 5 })] };
const missing = { leftOut: [{ name: '乙局', reason: 'missing' }] } as const;

describe('a finding of the roll-up', () => {
  for (const [rule, given, expected] of [
    ['rollup/missing', { leftOut: [{ name: '乙局', reason: 'missing' }] }, [undefined, [], [], ...none, ...noText]],
    ['rollup/blank', { rows: [row('甲局', { [received]: null })] }, ['applications', [received], [place(received)], ...none, ...noText]],
    ['rollup/outlier', { rows: [...Array.from({ length: 10 }, (_, at) => row(`第${at}局`, { [received]: 5 })), row('末局', { [received]: 101 })] },
      [undefined, [received], [place(received)], 101, 5, 96, ...noText]],
    ['rollup/one-body', { ...five, own: government({}) }, [undefined, [received], [place(received)], ...none, ...noText]],
    ['rollup/one-cell', { rows: [row('甲局', { [leaf]: 5, [stock]: 1 })], own: government({ [stock]: 1 }) }, ['applications', [leaf], [place(leaf)], 0, 5, -5, ...noText]],
    ['rollup/sum', { ...five, own: government({ [received]: 700 }) }, ['applications', [received], [place(received)], 700, 5, 695, ...noText]],
    ['rollup/stock', { ...five, own: government({ [stock]: 700, [received]: 5 }) }, ['disclosure', [stock], [place(stock)], 700, 0, 700, ...noText]],
    ['rollup/carry', { rows: [row('甲局', { [forward]: 5 })], lastYear: [report('甲局', { [carried]: 3 }, { year: 2023 })] },
      ['applications', [forward], [place(forward)], 5, 3, 2, ...noText]],
    ['rollup/text-total', { ...five, own: government({ [received]: 5 }, '全年收到政府信息公开申请7件。') },
      ['applications', [received], ['text', place(received)], 7, 5, 2, 'overview', '全年收到政府信息公开申请7件']],
    ['rollup/text-total', { ...five, own: government({ [received]: 5 }, '全年未收到政府信息公开申请。') },
      ['applications', [received], ['text', place(received)], 0, 5, -5, 'overview', '全年未收到政府信息公开申请']],
  ] as readonly (readonly [string, Given, readonly unknown[]])[]) it(`of ${rule} names its cells, and both sides`, () => assert.deepEqual(facts(rule, given), expected));
});

describe('the roll-up', () => {
  it('knows of no last year where no report of it is there', () => assert.equal(rolled(five).former, undefined));

  it('has findings without a table where they are of none', () => {
    assert.ok(rolled(missing).result.findings.filter(({ rule }) => rule.startsWith('rollup/')).every((finding) => !('table' in finding)));
  });

  it('has its rules among those that a person may read about', () =>
    assert.deepEqual(allRuleCards.map(({ id }) => id).filter((id) => id.startsWith('rollup/')), rollupRules.map(({ id }) => id)));
});

describe('what is told of the roll-up', () => {
  for (const [what, given, own, counted, leftOut] of [
    ['of two, and one that is missing', { rows: [row('甲局', {}), row('丙局', {})], ...missing }, '', 2, 1],
    ['of one, against the own report', { ...five, own: government({}) }, '某市人民政府', 1, 0],
  ] as readonly (readonly [string, Given, string, number, number])[]) it(`${what}: whose own report, and how many bodies`, () => {
    const rollup = rolled(given);
    assert.deepEqual(toldOf(rollup), { report: rollup.report, result: rollup.result, own, counted, leftOut });
  });
});

describe('the sum as a report', () => {
  it('is blank where nobody has a number, and where nobody is counted', () => {
    const { figures, places } = rolled({ rows: [row('甲局', { [received]: null, [leaf]: null }), row('乙局', { [received]: null, [leaf]: 2 })] }).report;
    assert.deepEqual([figures[received], figures[leaf], figures[stock], places[leaf]], [null, 2, 0, place(leaf)]);
    assert.ok(Object.values(rolled({}).report.figures).every((value) => value === null));
  });

  for (const [what, given, kind] of [
    ['nothing that is known', { rows: [row('甲局', {}), row('乙局', {}, 'department')] }, undefined],
    ['a county, as a part is', { rows: [row('甲局', {}, 'department'), row('乙县', {}, 'county')] }, 'county'],
    ['a city, as the highest part is', { rows: [row('乙县', {}, 'county'), row('丙市', {}, 'city')] }, 'city'],
    ['what the own report is', { rows: [row('丙市', {}, 'city')], own: report('某县人民政府', {}, { body: 'county' }) }, 'county'],
  ] as readonly (readonly [string, Given, string | undefined])[]) it(`is of ${what}`, () => {
    const sum = rolled(given).report;
    assert.deepEqual([sum.body, 'body' in sum], [kind, kind !== undefined]);
  });

  it('is checked as sums are, and not as the work and the words of one body', () => {
    const rows = [row('甲局', { [received]: 5, [upheld]: 1, [stock]: null })];
    assert.deepEqual([...new Set(rolled({ rows }).result.findings.map(({ rule }) => rule))], [
      'rollup/blank', 'entry/blank', 'applications/row-total', 'applications/balance', 'disputes/total',
    ]);
  });

  const whole = { rows: [row('甲局', {})] };
  for (const [what, given, verdict, counts] of [
    ['passes', whole, 'pass', [0, 0, 0, 0]],
    ['passes with a doubt', { rows: [{ ...row('甲局', {}), state: 'fail' }] }, 'pass', [0, 1, 0, 0]],
    ['passes with a hint', { rows: Array.from({ length: 10 }, (_, at) => row(`第${at}局`, {})) }, 'pass', [0, 0, 1, 0]],
    ['fails with an error', { ...whole, leftOut: [{ name: '乙局', reason: 'otherForm' }] }, 'fail', [1, 0, 0, 0]],
    ['is not checked with somebody missing', { ...whole, leftOut: [{ name: '乙局', reason: 'missing' }] }, 'unchecked', [0, 0, 0, 1]],
    ['fails with an error and somebody missing', { ...whole, leftOut: [{ name: '乙局', reason: 'missing' }, { name: '丙局', reason: 'otherForm' }] }, 'fail', [1, 0, 0, 1]],
  ] as readonly (readonly [string, Given, string, readonly number[]])[]) it(what, () => {
    const { result } = rolled(given);
    const { error, warning, info, unchecked } = result.counts;
    assert.deepEqual([result.verdict, [error, warning, info, unchecked]], [verdict, counts]);
  });

  it('is Check JSON of one file, two spaces a step', () => {
    const json = rollupJson('汇总.xlsx', rolled(whole));
    assert.ok(json.startsWith('[\n  {\n    "file": "汇总.xlsx",\n') && json.endsWith('\n]\n'), json);
  });
});
