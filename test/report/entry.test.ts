import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDateFormat, judgeNumber, readEntry, type EntryProblemKind } from '../../src/report/entry.js';
import type { Cell } from '../../src/report/cell.js';

type Expected = number | 'blank' | readonly [kind: EntryProblemKind, value: number | null, suggestion?: number];

function check(cell: Cell | undefined, expected: Expected, number: 'integer' | 'decimal' = 'integer', unit = '件', typed = true): void {
  const entry = readEntry(cell, number, unit, typed);
  if (expected === 'blank') assert.deepEqual([entry.value, entry.problem], [null, undefined]);
  else if (typeof expected === 'number') assert.deepEqual([entry.value, entry.problem], [expected, undefined]);
  else assert.deepEqual([entry.problem?.kind, entry.value, entry.problem?.suggestion], [expected[0], expected[1], expected[2]]);
}

describe('an entry read as a number', () => {
  const cells: [Cell | undefined, Expected][] = [
    [undefined, 'blank'],
    [{ value: null }, 'blank'],
    [{ value: 0 }, 0],
    [{ value: 12 }, 12],
    [{ value: 1234, format: '#,##0' }, 1234],
    [{ value: 12, formula: '=SUM(D4:I4)' }, 12],
    [{ value: null, formula: '=SUM(D4:I4)' }, ['uncomputed', null]],
    [{ value: '23①' }, ['text', null]],
    [{ value: '23²' }, ['text', null]],
    [{ value: '①' }, ['text', null]],
    [{ value: -3 }, ['negative', -3]],
    [{ value: 2.5 }, ['fraction', 2.5]],
    [{ value: 1e300 }, ['text', null]],
    [{ value: Number.MAX_SAFE_INTEGER }, Number.MAX_SAFE_INTEGER],
    [{ value: Number.MAX_SAFE_INTEGER + 1 }, ['text', null]],
    [{ value: Infinity }, ['text', null]],
    [{ value: true }, ['text', null]],
    [{ value: null, error: '#REF!' }, ['excel-error', null]],
    [{ value: 45293, format: 'm"月"d"日"' }, ['date', null]],
    [{ value: 45293, format: 'yyyy/m/d' }, ['date', null]],
  ];
  for (const [cell, expected] of cells) it(`reads ${JSON.stringify(cell)}`, () => check(cell, expected));

  const texts: [string, Expected][] = [
    ['', 'blank'], [' \u00a0\u3000', 'blank'], ['\u200b', 'blank'],
    ['12', ['number-as-text', 12, 12]], [' 12 ', ['number-as-text', 12, 12]],
    ['1,234', ['thousands', 1234, 1234]], ['1，234', ['thousands', 1234, 1234]], ['12,34', ['text', null]],
    ['１２', ['full-width', 12, 12]], ['007', ['leading-zero', 7, 7]],
    ['12件', ['unit', 12, 12]], ['１２ 件', ['unit', 12, 12]], ['1,234条', ['unit', 1234, 1234]],
    ['12万元', ['unit', null]], ['0.5件', ['unit', null]],
    ['/', ['placeholder', null]], ['—', ['placeholder', null]], ['——', ['placeholder', null]], ['-', ['placeholder', null]],
    ['－', ['placeholder', null]], ['无', ['placeholder', null]], ['N/A', ['placeholder', null]],
    ['十二', ['chinese-numeral', 12, 12]], ['十二件', ['chinese-numeral', 12, 12]], ['〇', ['chinese-numeral', 0, 0]],
    ['-3', ['negative', -3]], ['－３', ['negative', -3]], ['2.5', ['fraction', 2.5]],
    ['1-2', ['date', null]], ['2024/1/2', ['date', null]], ['1月2日', ['date', null]],
    ['1e3', ['text', null]], ['0x10', ['text', null]], ['2 0 件左右', ['text', null]], ['22（其中修订16件）', ['text', null]],
    ['减3', ['text', null]], ['33%', ['text', null]], ['Infinity', ['text', null]], ['99999999999999999999', ['text', null]],
    ['=SUM(D4:I4)', ['formula-text', null]],
    ['9'.repeat(100_000), ['text', null]],
    [`${'0'.repeat(63)}7`, ['leading-zero', 7, 7]], [`${'0'.repeat(64)}7`, ['text', null]],
    [`${' 0'.repeat(3)}${' '.repeat(70)}件`, ['text', null]], [`12${' '.repeat(70)}件`, ['unit', 12, 12]],
    ['-十二', ['text', null]], ['-12件', ['text', null]], ['-1-2', ['text', null]], ['-1,234', ['negative', -1234]],
  ];
  for (const [text, expected] of texts) {
    it(`reads ${JSON.stringify(text.slice(0, 20))}`, () => check({ value: text }, expected));
  }

  const fees: [string, Expected][] = [
    ['0.37万元', ['unit', 0.37, 0.37]], ['251000元', ['unit', null, 25.1]], ['12件', ['unit', null]], ['1亿元', ['unit', null, 10_000]],
    ['18.8710', ['number-as-text', 18.871, 18.871]],
  ];
  for (const [text, expected] of fees) it(`reads the fee ${text}`, () => check({ value: text }, expected, 'decimal', '万元'));
  for (const text of ['25.1万元', '251000元', '3件']) {
    it(`does not say what ${text} is where no unit is printed`, () => check({ value: text }, ['unit', null], 'decimal', ''));
  }
  it('reads a fee with decimals', () => check({ value: 24252.311082 }, 24252.311082, 'decimal', '万元'));

  it('takes digits as they are where the source has no cell types', () => {
    check({ value: '12' }, 12, 'integer', '件', false);
    check({ value: ' 12\u00a0' }, ['whitespace', 12, 12], 'integer', '件', false);
    check({ value: '1 2' }, ['text', null], 'integer', '件', false);
  });

  for (const [cell, text] of [
    [undefined, ''], [{ value: null }, ''], [{ value: ' ' }, ''], [{ value: 12 }, '12'], [{ value: -2.5 }, '-2.5'], [{ value: true }, 'TRUE'],
    [{ value: 45293, format: 'm/d' }, '45293'], [{ value: null, error: '#REF!' }, '#REF!'], [{ value: null, formula: '=A1' }, '=A1'],
    [{ value: ' 12件 ' }, ' 12件 '], [{ value: '－３ ' }, '－３ '],
  ] as const) {
    it(`keeps what stands in ${JSON.stringify(cell)}`, () => assert.equal(readEntry(cell).text, text));
  }

  it('takes a cell for a whole number of 件 and digits in it for text, unless it is told', () => {
    assert.deepEqual(readEntry({ value: '12' }), { value: 12, text: '12', problem: { kind: 'number-as-text', suggestion: 12 } });
    assert.deepEqual(readEntry({ value: '12件' }).problem, { kind: 'unit', suggestion: 12 });
    assert.deepEqual(readEntry({ value: 2.5 }).problem, { kind: 'fraction' });
  });

  for (const [value, kind, problem] of [
    [-1, 'integer', 'negative'], [-1, 'decimal', 'negative'], [-1, 'signed', undefined], [-0.5, 'signed', 'fraction'], [0.5, 'decimal', undefined],
    [0.5, 'integer', 'fraction'], [0, 'integer', undefined], [-Number.MAX_SAFE_INTEGER - 1, 'signed', 'text'], [NaN, 'decimal', 'text'],
  ] as const) {
    it(`judges ${value} as a ${kind} number`, () => assert.deepEqual(judgeNumber(value, kind), {
      value: problem === 'text' ? null : value, text: String(value), ...(problem ? { problem: { kind: problem } } : {}),
    }));
  }

  it('reads every plain whole number as itself, and text never as another number than its digits', () => {
    fc.assert(fc.property(fc.nat(), (number) => {
      assert.equal(readEntry({ value: number }).value, number);
      assert.equal(readEntry({ value: String(number) }).value, number);
    }));
    fc.assert(fc.property(fc.string(), (text) => {
      const { value } = readEntry({ value: text });
      if (value !== null) assert.match(text.normalize('NFKC'), /[0-9零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]/u);
    }));
  });
});

describe('a number format', () => {
  for (const [format, expected] of [
    ['', false], ['0', false], ['0.00', false], ['\\y0', false], ['[s]', true], ['[mm]:ss', true], ['0年', true], ['#,##0', false], ['@', false], ['General', false], ['0"年"', false], ['[Red]0', false], ['0_d', false],
    ['yyyy-mm-dd', true], ['m/d', true], ['h:mm', true], ['[h]:mm', true], ['[$-804]m"月"d"日"', true],
  ] as const) {
    it(`${format} ${expected ? 'shows a date' : 'shows a number'}`, () => assert.equal(isDateFormat(format), expected));
  }
});
