import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main.js';
import { editXlsx, newXlsx, type CellEdit } from '../../src/files/xlsx/index.js';
import { currentForm as form } from '../../src/form/index.js';
import { signedContentOf } from '../../src/publish/index.js';
import { withSignature, type Signoff, type SignoffStep } from '../../src/report/signoff.js';
import { publicationFrom } from '../../src/workbook/published.js';
import { readFile as readReportFile } from '../../src/workbook/read-file.js';
import { reportWorkbook, settingsOf } from '../../src/workbook/sheets/report-sheets.js';
import { seedWithText } from '../reports.js';

const workbook = reportWorkbook(form, seedWithText('beilun-projects-2024'), {});
/** Every number typed: a file computes nothing. */
const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(({ formula: _, ...cell }) => cell) }));
const unsigned = newXlsx(sheets, { settings: settingsOf(workbook) });
const people: Readonly<Record<SignoffStep, string>> = { draft: '李四', review: '王五', secondReview: '赵六', issue: '张三' };

/** A workbook signed by these, one after the other, on what it holds. */
async function signedBy(...steps: readonly SignoffStep[]): Promise<Signoff> {
  const content = signedContentOf(publicationFrom(await readReportFile('签.xlsx', unsigned)));
  return steps.reduce<Signoff | undefined>((signoff, step) =>
    withSignature(signoff, { step, name: people[step], date: '2026-01-20' }, content), undefined)!;
}

/** What is typed into 表二 after the signing, and what is said of the signatures. */
const cases: readonly (readonly [what: string, steps: readonly SignoffStep[], typed: readonly CellEdit[], words: string | undefined])[] = [
  ['nobody signed', [], [], undefined],
  ['issued', ['draft', 'review', 'issue'], [], '签发：张三（2026-01-20），之后没有改动。'],
  ['reviewed only', ['draft', 'review'], [], '一级审核：王五（2026-01-20），之后没有改动；还没有签发。'],
  ['one figure changed', ['draft', 'review', 'issue'], [{ row: 4, column: 1, value: 3 }],
    '签发：张三（2026-01-20），之后改过：表二!B5由0改为3。请核对后从拟稿起重新签。'],
  ['a sum that nobody worked out', ['draft', 'review', 'issue'], [{ row: 4, column: 1, value: null, formula: '=0+0' }],
    '签发：张三（2026-01-20）；有1个数没有读到，看不出之后有没有改动。'],
];

describe('gouji, a workbook that somebody signed', () => {
  let folder: string;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'gouji-')); });
  after(() => rm(folder, { recursive: true }));

  const said = async (...command: readonly string[]): Promise<string> => {
    let out = '';
    await run(command, { out: async (text) => { out += text; }, err: () => undefined, isTerminal: false });
    return out;
  };

  for (const [what, steps, typed, words] of cases) {
    it(`${what}: ${words ?? 'no word of signatures'}`, async () => {
      const editor = editXlsx(unsigned);
      if (steps.length > 0) editor.setSettings(settingsOf({ ...workbook, kept: { ...workbook.kept, signoff: await signedBy(...steps) } }));
      editor.setCells('表二', typed);
      const path = join(folder, '年报.xlsx');
      await writeFile(path, editor.bytes());
      const lines = (await said('check', path)).split('\n').filter((line) => line.startsWith('  签名  '));
      assert.deepEqual(lines, words === undefined ? [] : [`  签名  ${words}`]);
      const { notes } = JSON.parse(await said('read', path)) as { notes: readonly string[] };
      assert.deepEqual(notes.filter((note) => note.includes('2026-01-20')), words === undefined ? [] : [words]);
    });
  }
});
