import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isFileError } from '../../src/files/error.js';
import { openFile } from '../../src/files/open.js';
import { fileSentence } from '../../src/files/words.js';
import { readAnyForm } from '../../src/finder/read-any-form.js';
import { readDocument } from '../../src/finder/read-document.js';
import type { Report } from '../../src/report/report.js';

const folder = new URL('../fixtures/readers/', import.meta.url);
const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as { figures: Record<string, number> };

async function read(name: string): Promise<Report> {
  const opened = await openFile(name, new Uint8Array(readFileSync(new URL(name, folder))));
  if (opened.kind === 'document') return readDocument(opened.document).report;
  assert.equal(opened.kind, 'workbook');
  return opened.kind === 'workbook' ? readAnyForm(opened.sheets.map(({ grid }) => grid)).report : assert.fail();
}

describe('a damaged file gives no wrong figure', () => {
  for (const [name, right] of [
    ['note-mark-circled.html', 185], ['note-mark-circled.xlsx', 185], ['note-mark-sup.html', 200],
    ['note-mark-superscript.docx', 200], ['struck-out.html', 200], ['struck-out.docx', 200], ['run-together-ambiguous.txt', 197],
    ['table2-in-pieces-under-headings.md', 196], ['pipes-no-outer-bar.txt', 200], ['three-tables.csv', 200],
  ] as const) {
    it(name, async () => {
      const { figures } = await read(name);
      const wrong = Object.entries(figures).filter(([key, value]) => value !== null && value !== truth.figures[key]);
      assert.deepEqual(wrong, []);
      assert.equal(Object.keys(truth.figures).filter((key) => figures[key] === truth.figures[key]).length, right);
    });
  }

  it('whole-report.rtf is refused, and what to do', async () => {
    await assert.rejects(read('whole-report.rtf'), (error) => isFileError(error) && /RTF.*另存为 docx/.test(fileSentence(error)));
  });
});
