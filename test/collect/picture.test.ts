import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { alphabet, marks, packFigures, packNumber, type FigureValue, type TotalOf } from '../../src/collect/picture/packer.js';
import { totals } from '../../src/collect/picture/rows.js';
import { gaps, Words } from '../../src/collect/picture/words.js';
import { rollupForm } from '../../src/collect/rollup/rows.js';
import { consistentReports } from '../reports.js';

interface Reader { number(): number; text(name?: string): string; figures(into: Float64Array): void }

const code = readFileSync(new URL('../../src/collect/picture/page-data.txt', import.meta.url), 'utf8');

/** Reads as the page does. */
function reading(row: string, words: Iterable<string> = [], sums: readonly TotalOf[] = totals, count = rollupForm.figures.length): Reader {
  const data = { alphabet, marks, gaps, totals: sums, figures: Array.from({ length: count }) };
  const { Reader } = runInNewContext(`${code}; ({ Reader: readerOf(data, words) })`, { data, words: [...words] }) as
    { Reader: new (row: string) => Reader };
  return new Reader(row);
}

function figuresBack(values: readonly FigureValue[], sums?: readonly TotalOf[]): FigureValue[] {
  const into = new Float64Array(values.length);
  reading(packFigures(values, sums ?? totals), [], sums, values.length).figures(into);
  return [...into].map((value) => (Number.isNaN(value) ? null : value));
}

describe('the data of picture.html', () => {
  for (const value of [0, 1, 39, 40, 1599, 1600, 123456, Number.MAX_SAFE_INTEGER]) {
    it(`reads the number ${value} back`, () => assert.equal(reading(packNumber(value)).number(), value));
  }

  for (const [what, values] of [
    ['zeros alone', [0, 0, 0, 0, 0]], ['a right total', [1, 2, 3, 0, 0]], ['a wrong total', [1, 2, 4, 0, 0]],
    ['a blank total', [1, 2, null, 0, 0]], ['a blank term', [1, null, 1, 0, 7]], ['blanks alone', [null, null, null, null, null]],
    ['money', [0.5, 12.25, 12.75, 1e21, 1e-7]], ['less than nothing', [-3, 0, -3, 0, -0.5]],
  ] as const) it(`reads ${what} back`, () => assert.deepEqual(figuresBack(values, [[2, 0, 1]]), values));

  it('reads any report back, whichever of its numbers are changed', () => fc.assert(fc.property(
    consistentReports, fc.array(fc.tuple(fc.nat(rollupForm.figures.length - 1), fc.option(fc.nat())), { maxLength: 8 }),
    ({ figures }, changes) => {
      const values = rollupForm.figures.map(({ key }) => figures[key] ?? null);
      for (const [at, value] of changes) values[at] = value;
      assert.deepEqual(figuresBack(values), values);
    },
  ), { numRuns: 50 }));

  it('leaves the totals of a right report out', () => {
    const [report] = fc.sample(consistentReports, { numRuns: 1, seed: 3 });
    const values = rollupForm.figures.map(({ key }) => report!.figures[key]!);
    assert.ok(totals.length > 30 && packFigures(values, totals).endsWith(packNumber(0)));
  });

  it('says the same words with other numbers and names once', () => {
    const words = new Words();
    const said = [['甲局第3次：新收 21 加 007，应等于 20。', '甲局'], ['乙局第12次：新收 5 加 12345678901234567890，应等于 0。', '乙局']] as const;
    const rows = said.map(([text, name]) => words.pack(text, name));
    assert.equal([...words.texts].length, 1);
    assert.deepEqual(rows.map((row, at) => reading(row, words.texts).text(said[at]![1])), said.map(([text]) => text));
  });

  it('reads any text back, but for the two signs that stand for numbers and names', () => fc.assert(fc.property(
    fc.string({ unit: fc.constantFrom('甲', '局', '1', '0', '9', '.', '$&', '!', '~', '*', '"', '<', '\u0001', '\u0002', '\u2028') }),
    fc.constantFrom('', '甲局', '1', '$&'), (text, name) => {
      const words = new Words();
      const [packed, whole] = [words.pack(text, name), words.packWhole(text)];
      const back = text.replace(/[\u0001\u0002]/g, '\ufffd');
      assert.equal(reading(packed, words.texts).text(name), back);
      assert.equal(reading(whole, words.texts).text(name), back);
    },
  )));
});
