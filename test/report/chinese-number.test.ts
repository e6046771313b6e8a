import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readChineseNumber } from '../../src/report/chinese-number.js';

/** Writes 0 to 99,999,999 the ordinary way: 一万零五, 三百零五, 十二. */
function write(number: number): string {
  if (number === 0) return '零';
  const digit = '零一二三四五六七八九';
  const four = (part: number): string => {
    let text = '';
    let gap = false;
    for (const [step, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
      const value = Math.floor(part / step) % 10;
      if (value === 0) gap ||= text !== '';
      else {
        text += (gap ? '零' : '') + digit[value] + name;
        gap = false;
      }
    }
    return text;
  };
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  const text = high === 0 ? four(low) : `${four(high)}万${low === 0 ? '' : (low < 1000 ? '零' : '') + four(low)}`;
  return text.startsWith('一十') ? text.slice(1) : text;
}

describe('a Chinese number', () => {
  for (const [text, expected] of [
    ['十二', 12], ['两', 2], ['二〇二五', 2025], ['两千三百', 2300], ['两千三', 2300], ['一百二', 120], ['一百零五', 105], ['三百零五', 305],
    ['壹佰贰拾叁', 123], ['一万二', 12000], ['一千零一十', 1010], ['一亿', 100_000_000], ['一亿零五万', 100_050_000], ['十', 10], ['一十', 10], ['零', 0],
    ['四五六七八九', 456_789], ['一二三四五六七八九', 123_456_789], ['肆仟伍佰陆拾柒', 4567], ['捌仟零玖', 8009], ['一千零十', 1010], ['二百十', 210],
    ['一亿二', 120_000_000], ['一亿零二', 100_000_002], ['一亿二千万', 120_000_000], ['一万二千亿三千万', 1_200_030_000_000], ['十二万三', 123_000],
    ['二百三十四亿五千六百七十八万九千一百二十', 23_456_789_120],
  ] as const) {
    it(`${text} is ${expected}`, () => assert.equal(readChineseNumber(text), expected));
  }

  for (const text of [
    '', '十二件', '三点五', '百', '一百千', '万', '一二百', '两两', '一'.repeat(10), '一'.repeat(30),
    '一百二百', '一百二千', '一十二十', '零百', '一千零百', '一万二万', '一万二千万', '一亿二亿', '一亿二万三亿', '一亿万', '二百三十四亿五千六百七十八万九千一百二十三',
  ]) {
    it(`${JSON.stringify(text)} is none`, () => assert.equal(readChineseNumber(text), undefined));
  }

  it('reads back every number written out', () => {
    fc.assert(fc.property(fc.nat(99_999_999), (number) => assert.equal(readChineseNumber(write(number)), number)), { numRuns: 2000 });
  });
});
