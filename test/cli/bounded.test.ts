import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFiles } from '../../src/cli/check.js';
import { startThread } from '../../src/cli/thread.js';
import { BoundedReader } from '../../src/files/bounded/reader.js';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import type { ReportReader } from '../../src/workbook/read-bounded.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { seed } from '../reports.js';

const sound = newXlsx(reportWorkbook(currentForm, { ...seed('beilun-projects-2024'), sections: {} }, {}).sheets);

describe('files that go past a bound in a folder of sound ones', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'gouji-bounded-')); });
  afterEach(() => rm(folder, { recursive: true }));

  /** The verdict and the sentences of each file, by its name. */
  async function check(names: readonly string[], seconds: number): Promise<{ code: number; said: Record<string, string[]> }> {
    for (const name of names) await writeFile(join(folder, name), sound);
    const reader: ReportReader = new BoundedReader(startThread(new URL('./unruly-worker.ts', import.meta.url)), seconds);
    let out = '';
    const screen = { out: async (text: string) => { out += text; }, err: () => undefined, isTerminal: false };
    const code = await checkFiles([folder], { format: 'jsonl', force: false }, screen, [reader]);
    const results = out.trim().split('\n').map((line) => JSON.parse(line) as { file: string; verdict: string; findings: { message: string }[] });
    return {
      code,
      said: Object.fromEntries(results.map(({ file, verdict, findings }) =>
        [file.slice(folder.length + 1), [verdict, ...findings.map(({ message }) => message)]])),
    };
  }

  const stopped = (why: string) => ['unchecked', `没有读完这个文件，已停止（${why}）。请只保留年度报告，用Excel或WPS另存为新的xlsx文件后再试。`];

  it('are unchecked with the time named, and the others have their verdicts', async () => {
    const { code, said } = await check(['1.xlsx', '2-endless.xlsx', '3.xlsx'], 4);
    assert.equal(code, 2);
    assert.deepEqual(said, { '1.xlsx': ['pass'], '2-endless.xlsx': stopped('读了4秒还没有读完'), '3.xlsx': ['pass'] });
  });

  it('are unchecked with what else ended their reading, and the others have their verdicts', async () => {
    const { code, said } = await check(['1.xlsx', '2-greedy.xlsx', '3.xlsx', '4-gone.xlsx', '5-broken.xlsx', '6.xlsx'], 60);
    assert.equal(code, 2);
    assert.deepEqual(said, {
      '1.xlsx': ['pass'],
      '2-greedy.xlsx': stopped('读取要用的内存超过384 MB'),
      '3.xlsx': ['pass'],
      '4-gone.xlsx': stopped('读取程序出了错：worker exit'),
      '5-broken.xlsx': stopped('读取程序出了错：TypeError: undefined is not a cell'),
      '6.xlsx': ['pass'],
    });
  });

  it('leave no worker behind: the process of the command line ends by itself', async () => {
    await writeFile(join(folder, 'a.xlsx'), sound);
    const program = fileURLToPath(new URL('../../bin/gouji.js', import.meta.url));
    const child = spawn(process.execPath, [program, 'check', folder], { stdio: 'ignore' });
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  });
});
