import assert from 'node:assert/strict';
import { readCsv } from '../../src/files/csv/index.js';
import { isFileError } from '../../src/files/error.js';
import { jsonText } from '../../src/files/json-text.js';
import { readText } from '../../src/files/text/index.js';
import { fileSentence } from '../../src/files/words.js';
import { currentForm } from '../../src/form/index.js';

const text = (words: string) => readText(words, currentForm);
const json = (words: string) => jsonText(new TextEncoder().encode(words));

describe('a text that is short for what it would make', () => {
  type Case = readonly [what: string, read: (words: string) => unknown, words: (count: number) => string, most: number, sentence: RegExp];
  const cases: readonly Case[] = [
    ['lines', text, (count) => '\n'.repeat(count - 1), 50_000, /超过50000行/],
    ['lines of every kind', text, (count) => '\r\n\r\u2028\u2029'.repeat(count / 4 - 1) + '\n'.repeat(3 + count % 4), 50_000, /超过50000行/],
    ['words on one line', text, (count) => '甲 1\u3000'.repeat(count / 2) + '乙'.repeat(count % 2), 200_000, /词超过200000个/],
    ['cells between tabs', text, (count) => '\t'.repeat(count), 100_000, /单元格超过100000个/],
    ['cells between bars', text, (count) => '|'.repeat(count), 100_000, /单元格超过100000个/],
    ['values of JSON', json, (count) => `["a,[\\",{:",${'0,'.repeat(count - 2)}0]`, 50_000, /值超过50000个/],
    ['cells of CSV', readCsv, (count) => 'a,b\n'.repeat(count / 2) + 'c'.repeat(count % 2), 100_000, /单元格超过100000个/],
    ['quotes in one cell of CSV', readCsv, (count) => `"${'""'.repeat(count)}",b`, 100_000, /一个单元格的文字超过100000个字/],
  ];
  for (const [what, read, words, most, sentence] of cases) {
    it(`is refused by what it would make: ${what}`, () =>
      assert.throws(() => read(words(most + 1)), (error) => isFileError(error) && sentence.test(fileSentence(error))));

    it(`is read where it makes no more: ${what}`, () => { read(words(most)); });
  }
});
