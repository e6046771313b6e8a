import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isFileError } from '../../../src/files/error.js';
import { readCsv } from '../../../src/files/csv/index.js';
import { fileSentence } from '../../../src/files/words.js';
import { openFile } from '../../../src/files/open.js';
import { readDocument } from '../../../src/finder/read-document.js';
import type { Report } from '../../../src/report/report.js';
import { gbk, utf16, utf8 } from '../encode.js';

const sample = readFileSync(new URL('../../fixtures/readers/three-tables.csv', import.meta.url), 'utf8');
const truth = JSON.parse(readFileSync(new URL('../../fixtures/readers/truth.json', import.meta.url), 'utf8')) as { figures: Record<string, number> };

function rows(csv: string): unknown[][] {
  const [block] = readCsv(csv).blocks;
  assert.ok(block?.kind === 'table');
  return block.grid.cells.map((row) => Array.from(row!, (cell) => cell?.value ?? cell?.unread));
}

const report = (csv: string): Report => readDocument(readCsv(csv)).report;
const wrong = ({ figures }: Report): unknown[] =>
  Object.entries(figures).filter(([key, value]) => value !== null && value !== truth.figures[key]);

describe('a csv file', () => {
  for (const [what, csv, expected] of [
    ['commas', '甲,乙\n1,2\n', [['甲', '乙'], ['1', '2']]],
    ['semicolons', '甲;乙,丙;丁\n1;2;3', [['甲', '乙,丙', '丁'], ['1', '2', '3']]],
    ['tabs', '甲\t乙\r\n1\t2', [['甲', '乙'], ['1', '2']]],
    ['the separator that its first line tells Excel', 'sep=;\n甲,乙,丙;丁', [['甲,乙,丙', '丁']]],
    ['quotes around separators, breaks and quotes', '"甲,乙","丙\n丁","戊""己"""', [['甲,乙', '丙\n丁', '戊"己"']]],
    ['a quote within a cell, which opens nothing', '甲"乙,丙', [['甲"乙', '丙']]],
    ['words behind a closed quote', '"甲"乙,丙', [['甲乙', '丙']]],
    ['blanks around a value', '甲, 1 ,2', [['甲', '1', '2']]],
    ['empty cells, rows and a last separator', ',甲,\n\n1,', [[undefined, '甲', undefined], [undefined], ['1', undefined]]],
  ] as const) it(`is read with ${what}`, () => assert.deepEqual(rows(csv), expected));

  for (const [what, bytes] of [
    ['UTF-8', utf8(sample)], ['UTF-8 with a mark', utf8(`\ufeff${sample}`)], ['GBK', gbk(sample)], ['UTF-16', utf16(sample)],
    ['tabs', utf8(sample.replaceAll(',', '\t'))], ['semicolons and quotes', utf8(sample.replace(/[^,\n]+/g, '"$&"').replaceAll(',', ';'))],
  ] as const) {
    it(`of three tables in ${what} gives every figure`, async () => {
      const opened = await openFile('年报.csv', bytes);
      assert.ok(opened.kind === 'document');
      assert.deepEqual(readDocument(opened.document).report.figures, truth.figures);
    });
  }

  it('leaves the numbers of a row unread that has a cell too many or too few', () => {
    for (const [from, to] of [
      [',53\r\n', ',5,3\r\n'], ['41,6,1,2,3,0,53', '41,6,1,,2,3,0,53'], ['41,6,1,2,3,0,53', '41,1,2,3,0,53'], ['310,,', '310,'],
      ['17,2,1,0,1,0,21', '1,017,2,1,0,1,0,21'],
    ] as const) {
      const damaged = sample.replace(from, to);
      assert.notEqual(damaged, sample);
      const { unread, notes, ...rest } = report(damaged);
      assert.deepEqual(wrong({ unread, notes, ...rest }), []);
      assert.ok(Object.keys(unread).length > 0, to);
      assert.equal(notes.length, 1);
    }
  });

  it('with a quote that never closes has nothing missing, but unread', () => {
    const read = report(sample.replace('四、结转', '"四、结转'));
    assert.deepEqual(wrong(read), []);
    assert.equal(Object.keys(read.unread).length + Object.keys(read.figures).length, 200);
    assert.match(read.notes.join(''), /引号没有成对/);
  });

  for (const [what, csv, limit] of [
    ['too many cells', ',\n'.repeat(50_001), /100000个/],
    ['too many columns', ','.repeat(1_001), /1000列/],
    ['a cell too long', '字'.repeat(100_001), /100000个字/],
    ['too many bytes', new Uint8Array(12 * 1024 * 1024 + 1), /12 MB/],
  ] as const) {
    it(`with ${what} is refused with its limit`, () =>
      assert.throws(() => readCsv(csv), (error) => isFileError(error) && limit.test(fileSentence(error))));
  }
});
