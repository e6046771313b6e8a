import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numberText } from '../../../src/files/docx/number-text.js';
import { readChineseNumber } from '../../../src/report/chinese-number.js';

describe('list numbers in Word’s formats', () => {
  const cases: readonly (readonly [format: string, value: number, text: string | undefined])[] = [
    ['decimal', 12, '12'], ['decimalZero', 3, '03'], ['decimalFullWidth', 10, '１０'],
    ['chineseCounting', 1, '一'], ['chineseCounting', 10, '十'], ['chineseCounting', 12, '十二'], ['chineseCounting', 20, '二十'], ['chineseCounting', 99, '九十九'],
    ['chineseCountingThousand', 110, '一百一十'], ['chineseCountingThousand', 105, '一百〇五'], ['chineseCountingThousand', 2000, '二千'],
    ['japaneseCounting', 11, '十一'], ['ideographDigital', 10, '一〇'], ['taiwaneseCountingThousand', 21, '二十一'],
    ['chineseLegalSimplified', 10, '壹拾'], ['chineseLegalSimplified', 25, '贰拾伍'],
    ['ideographTraditional', 3, '丙'], ['ideographTraditional', 11, undefined], ['ideographZodiac', 12, '亥'],
    ['decimalEnclosedCircleChinese', 2, '②'], ['decimalEnclosedParen', 1, '⑴'], ['decimalEnclosedFullstop', 1, '⒈'], ['ideographEnclosedCircle', 1, '㊀'],
    ['upperLetter', 27, 'AA'], ['lowerLetter', 2, 'b'], ['upperRoman', 4, 'IV'], ['lowerRoman', 1999, 'mcmxcix'], ['upperRoman', 0, undefined],
    ['none', 5, ''], ['bullet', 1, undefined], ['hebrew1', 1, undefined], ['decimal', -1, undefined], ['decimal', 10_000, undefined],
  ];
  for (const [format, value, text] of cases) it(`${value} as ${format}`, () => assert.equal(numberText(value, format), text));

  it('say the number that they count', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('chineseCounting', 'chineseCountingThousand', 'japaneseCounting', 'ideographDigital', 'chineseLegalSimplified'), (value, format) => {
      assert.equal(readChineseNumber(numberText(value, format)!), value);
    }));
  });
});
