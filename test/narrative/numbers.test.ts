import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chineseCount, chineseNumber, showNumber } from '../../src/narrative/numbers.js';
import { readChineseNumber } from '../../src/report/chinese-number.js';

describe('numbers in the text', () => {
  for (const [value, text] of [
    [0, '0'],
    [1234567, '1234567'],
    [0.1 + 0.2, '0.3'],
    [18651.06, '18651.06'],
    [59237.2449, '59237.2449'],
    [1e-7, '0.0000001'],
    [-1, '-1'],
    [9007199254740991, '9007199254740991'],
  ] as const)
    it(`shows ${value} as ${text}`, () => assert.equal(showNumber(value), text));

  it('shows every amount of up to 4 decimals as it was typed', () => {
    fc.assert(fc.property(fc.nat(99_999_999), fc.nat(9999), (whole, part) => {
      const typed = `${whole}.${String(part).padStart(4, '0')}`.replace(/\.?0+$/, '') || '0';
      assert.equal(showNumber(Number(typed)), typed);
    }));
  });

  for (const [value, text] of [
    [1, '一'], [2, '两'], [10, '十'], [12, '十二'], [22, '二十二'], [102, '一百零二'], [220, '二百二十'], [305, '三百零五'], [2000, '两千'],
    [2305, '两千三百零五'], [10_010, '一万零一十'], [20_000, '两万'], [120_000, '十二万'], [22_002_222, '两千二百万两千二百二十二'],
  ] as const)
    it(`writes ${value} as ${text}`, () => assert.equal(chineseCount(value), text));

  it('writes every count in Chinese as the reader of Chinese numbers reads it', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => assert.equal(readChineseNumber(chineseCount(value)), value)));
    for (const value of [0, -1, 1.5, 100_000_000]) assert.throws(() => chineseCount(value), RangeError);
  });

  it('counts in Chinese from 1 to 99, as the reader of Chinese numbers reads it', () => {
    for (let value = 1; value < 100; value++) assert.equal(readChineseNumber(chineseNumber(value)), value);
    assert.equal(chineseNumber(10), '十');
    assert.equal(chineseNumber(21), '二十一');
    assert.throws(() => chineseNumber(0), RangeError);
    assert.throws(() => chineseNumber(100), RangeError);
  });
});
