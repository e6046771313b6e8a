import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/main.js';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { docxOf } from '../attack/formats/docx.js';
import { htmlOf } from '../attack/formats/html.js';
import { pdfOf } from '../attack/formats/pdf.js';
import { modelOf } from '../attack/model.js';
import { seedWithText } from '../reports.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const scripts = ['gouji.cjs', 'reading-worker.cjs'];

/** The built command line in a folder of its own, with the code that V8 kept beside its scripts. */
describe('the start of gouji', () => {
  let folder: string;
  let file: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-start-'));
    for (const part of ['bin', 'dist/cli', 'docs/rules']) cpSync(join(repository, part), join(folder, part), { recursive: true });
    // pdf.js is installed beside it
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
    file = join(folder, 'a.xlsx');
    writeFileSync(file, newXlsx(reportWorkbook(currentForm, seedWithText('beilun-projects-2024'), {}).sheets));
  });
  after(() => rmSync(folder, { recursive: true }));

  const kept = (script: string): string => join(folder, 'dist/cli', `${script}.code`);
  const check = (): { status: number | null; stdout: string; stderr: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/gouji.js'), 'check', file], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const spoil = (change: (bytes: Buffer) => Buffer) => (): void => {
    for (const script of scripts) writeFileSync(kept(script), change(readFileSync(kept(script))));
  };

  for (const [what, prepare, isMade] of [
    ['as it was built', () => undefined, true],
    ['no code', () => scripts.forEach((script) => rmSync(kept(script), { force: true })), true],
    ['code with a byte changed', spoil((bytes) => { bytes[bytes.length >> 1]! ^= 0x55; return bytes; }), true],
    ['half of the code', spoil((bytes) => bytes.subarray(0, bytes.length >> 1)), true],
    ['an empty file', spoil(() => Buffer.alloc(0)), true],
    ['the code of another script', spoil((bytes) => { bytes[0]! ^= 1; return bytes; }), true],
    ['a place that cannot be written', () => scripts.forEach((script) => {
      rmSync(kept(script));
      mkdirSync(join(kept(script), 'inside'), { recursive: true });
    }), false],
  ] as const)
    it(`${what}: the same answer, and nothing said of it`, () => {
      const before = check();
      assert.match(before.stdout, /42条等式、200个数字、正文\d+个数字已检查/);
      prepare();
      assert.deepEqual(check(), before);
      assert.deepEqual(check(), before);
      const whole = scripts.map((script) => isMade && readFileSync(kept(script)).length > 100_000);
      assert.deepEqual(whole, scripts.map(() => isMade));
    });

  /** The same report in the formats whose readers are loaded on demand. */
  const others = { 'a.docx': docxOf, 'a.pdf': pdfOf, 'a.html': htmlOf } as const;

  for (const [what, ...command] of [
    ['a Word document', 'read', 'a.docx'],
    ['a PDF', 'read', 'a.pdf'],
    ['a page', 'read', 'a.html'],
    ['the text of a report', 'narrate', 'a.xlsx'],
    ['its numbers', 'claims', 'a.xlsx'],
    ['a rule', 'explain', 'applications/balance'],
    ['what the facts are', 'narrate', '--facts-example'],
  ] as const)
    it(`${what}: the answer of the sources`, async () => {
      for (const [name, write] of Object.entries(others)) {
        writeFileSync(join(folder, name), write(modelOf(currentForm, seedWithText('beilun-projects-2024'))));
      }
      const words = command.map((word) => (/^a\./.test(word) ? join(folder, word) : word));
      const { status, stdout } = spawnSync(process.execPath, [join(folder, 'bin/gouji.js'), ...words], { encoding: 'utf8' });
      let wanted = '';
      assert.equal(status, await run(words, { out: async (text) => { wanted += text; }, err: () => undefined, isTerminal: false }));
      assert.equal(stdout, wanted);
      assert.ok(wanted.length > 20);
    });

  it('writes a Word document', () => {
    const output = join(folder, 'out.docx');
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/gouji.js'), 'export', file, '--draft', '-o', output], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.ok(readFileSync(output).length > 5000);
  });

  it('leaves no half written file', () => {
    assert.deepEqual(readdirSync(join(folder, 'dist/cli')).filter((name) => /\.code\.\d+$/.test(name)), []);
  });
});
