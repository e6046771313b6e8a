import assert from 'node:assert/strict';
import type { Body } from '../../../src/collect/bodies.js';
import type { ReportRecord } from '../../../src/collect/record.js';
import { countedOf, rollupForm as form, rounded, rowSourceOf, sumsOf, type RowSource } from '../../../src/collect/rollup/rows.js';
import type { FileSummary } from '../../../src/collect/summary.js';
import { figures, row, valuesOf, type Figures } from './given.js';

const received = 'applications.received.total';
const granted = 'applications.granted.total';
const suspects = Array.from({ length: 12 }, (_, at) => ({ changes: [{ figure: received, from: 0, to: at + 1 }], why: '' }));

interface Handed extends Partial<FileSummary> {
  readonly parent?: string;
  readonly some?: Figures;
  readonly isDecided?: boolean;
  /** Its file is no record. */
  readonly isGone?: boolean;
}

/** A body for each name, with what differs from a sound report of 2024; undefined for one that has not reported. */
type Handings = Readonly<Record<string, Handed | undefined>>;

function counted(handings: Handings, own?: string, year: number | null = 2024): Record<'rows' | 'leftOut', string> {
  const sources = new Map<string, RowSource>();
  const bodies = Object.entries(handings).map(([name, handed = {}]): Body => {
    const { parent, some = {}, isDecided = true, isGone = false, ...summary } = handed;
    const line = { row: 2, name, formerNames: [], ...(parent === undefined ? {} : { parent }) };
    if (handings[name] === undefined) return { name, line, state: 'missing', files: [], remarks: [] };
    const file = { file: `${name}.xlsx`, agency: name, year: 2024, form: form.id, is: 'report', verdict: 'pass', ...summary } as FileSummary;
    if (!isGone) sources.set(file.file, { values: valuesOf(some), suspects: [], isDecided });
    return { name, line, state: file.verdict, file, files: [file], remarks: [] };
  });
  const { rows, leftOut } = countedOf({ bodies, year }, sources, own);
  return {
    rows: rows.map(({ name }) => name).join(' '),
    leftOut: leftOut.map(({ name, reason, within = '', row: known }) => `${name}:${reason}${within && `:${within}`}${known ? '' : '-'}`).join(' '),
  };
}

const city = '某市人民政府';
const parts = { 某市甲局: {}, 某市乙局: {}, 丙局: {} };
const below = { 甲局: {}, 甲局一科: { parent: '甲局' }, 甲局二科: { parent: '甲局' } };
const five: Figures = { [received]: 5, [granted]: 3 };
const two: Figures = { [received]: 2, [granted]: 3 };
const three: Figures = { [received]: 3 };
const valued = (parent: Figures, one: Figures, other: Figures): Handings =>
  ({ 甲局: { some: parent }, 甲局一科: { parent: '甲局', some: one }, 甲局二科: { parent: '甲局', some: other } });

describe('who is counted in the roll-up', () => {
  for (const [what, handings, rows, leftOut, own, year] of [
    ['everybody', { 甲局: {}, 乙局: { verdict: 'fail' } }, '甲局 乙局', ''],
    ['nobody who has not reported', { 甲局: {}, 乙局: undefined }, '甲局', '乙局:missing-'],
    ['no blank form, whose 0 are nobody’s', { 甲局: { is: 'blank' } }, '', '甲局:blank-'],
    ['no file with two reports or none', { 甲局: { is: 'several' }, 乙局: { is: 'noReport', isGone: true } }, '', '甲局:unchecked 乙局:unchecked-'],
    ['no file that nobody can be named for', { '甲.xlsx': { file: '甲.xlsx', agency: '' } }, '', '甲.xlsx:nobody'],
    ['a file whose name says whose it is', { 甲局: { agency: '' } }, '甲局', ''],
    ['a body that is called as its file', { '甲.xlsx': { file: '甲.xlsx' } }, '甲.xlsx', ''],
    ['no other form', { 甲局: { form: '2019' } }, '', '甲局:otherForm'],
    ['no other year', { 甲局: { year: 2023 } }, '', '甲局:otherYear'],
    ['a report that names no year', { 甲局: { year: null } }, '甲局', ''],
    ['any year where none is the usual one', { 甲局: { year: 2023 } }, '甲局', '', undefined, null],
    ['what was not decided in its text alone', { 甲局: { verdict: 'unchecked' } }, '甲局', ''],
    ['nothing whose sums were not decided', { 甲局: { verdict: 'unchecked', isDecided: false } }, '', '甲局:unchecked'],
    ['what fails, though a sum was not decided', { 甲局: { verdict: 'fail', isDecided: false } }, '甲局', ''],
    ['not the own report that is named, with blanks or not', { [city]: {}, ...parts }, '某市甲局 某市乙局 丙局', `${city}:whole`, ` ${city}`],
    ['the government above most of them, where another is named', { [city]: {}, ...parts }, '某市人民政府 某市甲局 某市乙局 丙局', '', '另市人民政府'],
    ['not the government above most of them', { [city]: {}, ...parts }, '某市甲局 某市乙局 丙局', `${city}:whole`, ''],
    ['not the one that the roster says is above them', { [city]: {}, 甲局: { parent: city }, 乙局: { parent: city }, 丙局: {} }, '甲局 乙局 丙局', `${city}:whole`],
    ['a government above half of them', { [city]: {}, ...parts, 丁局: {} }, '某市人民政府 某市甲局 某市乙局 丙局 丁局', ''],
    ['a government above one', { [city]: {}, 某市甲局: {} }, '某市人民政府 某市甲局', ''],
    ['a body whose name others begin with', { 某市: {}, 某市甲局: {}, 某市乙局: {} }, '某市甲局 某市乙局', '某市:whole'],
    ['a bureau whose name others begin with', { 某局: {}, 某局甲科: {}, 某局乙科: {} }, '某局 某局甲科 某局乙科', ''],
    ['a name too short to tell an area', { 市: {}, 市甲局: {}, 市乙局: {} }, '市 市甲局 市乙局', ''],
    ['either of two that are above the same', { 某市: {}, [city]: {}, 某市甲局: {}, 某市乙局: {} }, '某市 某市人民政府 某市甲局 某市乙局', ''],
    ['a bureau once, with what its parts have', valued(five, two, three), '甲局', '甲局一科:nested:甲局 甲局二科:nested:甲局'],
    ['each where the parts have more', valued(five, two, { [received]: 4 }), '甲局 甲局一科 甲局二科', ''],
    ['each where the parts have more of one thing', valued(five, { [received]: 1, [granted]: 4 }, {}), '甲局 甲局一科 甲局二科', ''],
    ['each where the parts have nothing', below, '甲局 甲局一科 甲局二科', ''],
    ['a part with a blank as if it had 0', valued(five, { ...two, [granted]: null }, three), '甲局', '甲局一科:nested:甲局 甲局二科:nested:甲局'],
    ['each where the parent has a blank', valued({ ...five, [granted]: null }, two, three), '甲局 甲局一科 甲局二科', ''],
    ['a government once, whatever its parts have', { 甲县人民政府: {}, 乙局: { parent: '甲县人民政府', some: five } }, '甲县人民政府', '乙局:nested:甲县人民政府', city],
    ['those below a bureau that has not reported', { 甲局: undefined, 甲局一科: { parent: '甲局', some: five } }, '甲局一科', '甲局:missing-'],
    ['a part of a part in the highest sum', { 甲县人民政府: { some: five }, 乙局: { parent: '甲县人民政府', some: five }, 丙科: { parent: '乙局', some: two } },
      '甲县人民政府', '乙局:nested:甲县人民政府 丙科:nested:甲县人民政府', city],
    ['a part of a part in the highest sum, though the roster has it first',
      { 丙科: { parent: '乙局', some: two }, 乙局: { parent: '甲县人民政府', some: five }, 甲县人民政府: { some: five } },
      '甲县人民政府', '乙局:nested:甲县人民政府 丙科:nested:甲县人民政府', city],
    ['a bureau once, where its parts have 1', valued({ [received]: 1 }, { [received]: 1 }, {}), '甲局', '甲局一科:nested:甲局 甲局二科:nested:甲局'],
    ['a part of a part in the sum that holds it', { 甲局: {}, 乙处: { parent: '甲局', some: five }, 丙科: { parent: '乙处', some: two } },
      '甲局 乙处', '丙科:nested:乙处'],
    ['a part that has not reported in no sum', { 甲县人民政府: {}, 乙局: { parent: '甲县人民政府' }, 丙局: { parent: '甲县人民政府', year: 2023 } },
      '甲县人民政府', '丙局:otherYear 乙局:nested:甲县人民政府', city],
    ['all below the own report', { [city]: { some: five }, 甲局: { parent: city, some: two } }, '甲局', `${city}:whole`, city],
  ] as readonly (readonly [string, Handings, string, string, string?, (number | null)?])[]) {
    it(what, () => assert.deepEqual(counted(handings, own, year === null ? null : 2024), { rows, leftOut }));
  }
});

describe('what the roll-up keeps of a report', () => {
  const record = (equations: number, count: number, body?: 'city'): ReportRecord => ({
    file: 'a.xlsx', sha256: null, report: { figures: figures({ [received]: 5, [granted]: null }), ...(body ? { body } : {}) },
    check: { checked: { equations, figures: count, text: 0 }, findings: [{ suspects }, {}, { suspects: suspects.slice(10) }] },
  } as unknown as ReportRecord);
  const [equations, all] = [form.equations.length, form.figures.length];

  it('are its figures in the order of the form, its kind, and the first ten suspects of a finding', () => {
    const source = rowSourceOf(record(equations, all, 'city'), new Float64Array(all));
    assert.deepEqual(source, {
      values: valuesOf({ [received]: 5, [granted]: null }), kind: 'city', isDecided: true, suspects: [...suspects.slice(0, 10), ...suspects.slice(10)],
    });
    assert.equal('kind' in rowSourceOf(record(equations, all), new Float64Array(all)), false);
  });

  for (const [what, done, count] of [['an equation', equations - 1, all], ['a figure', equations, all - 1]] as const) {
    it(`is not decided without ${what}`, () => assert.equal(rowSourceOf(record(done, count), new Float64Array(all)).isDecided, false));
  }

  it('is nothing of a file that was not read', () => {
    const { values } = rowSourceOf({ ...record(0, 0), report: null }, new Float64Array(all));
    assert.ok(values.length === all && values.every(Number.isNaN));
  });
});

describe('what bodies add up to', () => {
  it('is money to the cent of a cent, and who has no number', () => {
    const fees = 'disclosure.fees.amount';
    const sums = sumsOf([row('甲局', { [fees]: 0.1 }), row('乙局', { [fees]: 0.2 }), row('丙局', { [fees]: null })]);
    assert.deepEqual(sums.get(fees), { value: 0.3, without: ['丙局'] });
    assert.deepEqual([0.1 + 0.2, 1.0000014, 2.0000015].map(rounded), [0.3, 1.000001, 2.000002]);
  });
});
