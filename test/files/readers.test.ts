import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isFileError } from '../../src/files/error.js';
import { fileSentence } from '../../src/files/words.js';
import { checkReading } from '../../src/workbook/check-reading.js';
import { readFile } from '../../src/workbook/read-file.js';
import type { Reading } from '../../src/workbook/reading.js';

const folder = new URL('../fixtures/readers/', import.meta.url);
const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as { figures: Record<string, number> };

const read = (name: string): Promise<Reading> => readFile(name, new Uint8Array(readFileSync(new URL(name, folder))));

describe('a damaged file gives no wrong figure, and no verdict that it does not earn', () => {
  for (const [name, right, verdict, rules] of [
    ['note-mark-circled.html', 185, 'fail', ['entry/text']],
    ['note-mark-circled.xlsx', 185, 'fail', ['entry/text']],
    ['note-mark-sup.html', 200, 'pass', []],
    ['note-mark-superscript.docx', 200, 'pass', []],
    ['struck-out.html', 200, 'pass', []],
    ['struck-out.docx', 200, 'pass', []],
    ['rowspan-lost.html', 200, 'pass', []],
    ['rowspan-lost.md', 200, 'pass', []],
    ['pipes-no-outer-bar.txt', 200, 'pass', []],
    ['three-tables.csv', 200, 'pass', []],
    ['run-together-ambiguous.txt', 197, 'unchecked', []],
    ['table2-in-pieces-under-headings.md', 196, 'unchecked', []],
  ] as const) {
    it(`${name}: ${right} right, ${verdict}`, async () => {
      const reading = await read(name);
      const { figures } = reading.report;
      const wrong = Object.entries(figures).filter(([key, value]) => value !== null && value !== truth.figures[key]);
      assert.deepEqual(wrong, []);
      assert.equal(Object.keys(truth.figures).filter((key) => figures[key] === truth.figures[key]).length, right);
      const checked = checkReading(reading);
      const errors = checked.findings.filter(({ level, outcome }) => level === 'error' && outcome === 'fail');
      assert.deepEqual([checked.verdict, [...new Set(errors.map(({ rule }) => rule))]], [verdict, rules]);
    });
  }

  it('a merged row of another form is said to be one, and no rule crashes over its remark', async () => {
    const { verdict, findings } = checkReading(await read('six-merged-with-remark.html'));
    assert.equal(verdict, 'fail');
    assert.deepEqual(findings.filter(({ says }) => says === 'crash'), []);
    assert.deepEqual([...new Set(findings.filter(({ level, outcome }) => level === 'error' && outcome === 'fail').map(({ rule }) => rule))].sort(),
      ['entry/text', 'layout/legacy-form']);
  });

  it('whole-report.rtf is refused, and what to do', async () => {
    await assert.rejects(read('whole-report.rtf'), (error) => isFileError(error) && /RTF.*另存为docx/.test(fileSentence(error)));
  });
});
