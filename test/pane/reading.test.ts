import assert from 'node:assert/strict';
import { startThread } from '../../src/cli/thread.js';
import { BoundedReader } from '../../src/files/bounded/reader.js';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm as form } from '../../src/form/index.js';
import { checkReport } from '../../src/pane/actions/check.js';
import { createReport } from '../../src/pane/actions/fill.js';
import { chooseLastYear, previewImport } from '../../src/pane/actions/import.js';
import { openWorkbook } from '../../src/pane/actions/open.js';
import type { PaneState } from '../../src/pane/state/pane-state.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import type { ReportReader } from '../../src/workbook/read-bounded.js';
import { seed } from '../reports.js';
import { deskOn, typedSheets, type TestDesk } from './desk-on.js';

const real = seed('beilun-projects-2024');
const sound = new File([newXlsx(reportWorkbook(form, real, {}).sheets) as Uint8Array<ArrayBuffer>], '年报.xlsx');
const endless = new File([sound], 'endless.xlsx');

/** A pane whose worker never ends with a file of that name. */
function deskWith(worker = '../cli/unruly-worker.ts', seconds?: number): TestDesk {
  const reader: ReportReader = new BoundedReader(startThread(new URL(worker, import.meta.url)), seconds);
  return deskOn(typedSheets(real), () => Promise.resolve(reader));
}

/** Waits until the pane shows what is asked for. */
function shows({ desk: { store } }: TestDesk, asked: (state: PaneState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!asked(store.get())) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}

const isReading = (name: string) => ({ foreign }: PaneState): boolean => foreign?.name === name;

describe('reading a foreign file in the pane', () => {
  for (const [what, begin] of [
    ['导入', (desk: TestDesk['desk']) => previewImport(desk, { file: endless })],
    ['上年年报', (desk: TestDesk['desk']) => chooseLastYear(desk, endless)],
  ] as const)
    it(`of ${what} leaves the rest of the pane to work, ends with 取消, and the next file has a new worker`, async () => {
      const pane = deskWith();
      const { desk } = pane;
      const reading = begin(desk);
      await shows(pane, isReading('endless.xlsx'));
      await checkReport(desk);
      assert.equal(desk.store.get().result?.verdict, 'pass');
      assert.equal(desk.store.get().foreign?.name, 'endless.xlsx');
      desk.store.get().foreign!.cancel();
      await reading;
      assert.deepEqual(desk.store.get().notice, { intent: 'info', text: '已取消读取“endless.xlsx”，没有改动任何内容。' });
      assert.equal(desk.store.get().foreign, undefined);
      await previewImport(desk, { file: sound });
      assert.equal(Object.keys(desk.store.get().importing!.report.figures).length, form.figures.length);
    });

  it('ends at the bound, which the sentence names, and the next file has a new worker', async () => {
    const { desk } = deskWith(undefined, 4);
    await previewImport(desk, { file: endless });
    assert.deepEqual(desk.store.get().notice, {
      intent: 'warning',
      text: 'endless.xlsx：没有读完这个文件，已停止（读了4秒还没有读完）。请只保留年度报告，用Excel或WPS另存为新的xlsx文件后再试。没有改动任何内容。',
    });
    await previewImport(desk, { file: sound });
    assert.equal(desk.store.get().importing?.name, '年报.xlsx');
  });

  it('ends when a person chooses another one', async () => {
    const pane = deskWith();
    const first = previewImport(pane.desk, { file: endless });
    await shows(pane, isReading('endless.xlsx'));
    await previewImport(pane.desk, { file: sound });
    await first;
    assert.equal(pane.desk.store.get().importing?.name, '年报.xlsx');
    assert.equal(pane.desk.store.get().foreign, undefined);
  });

  it('ends when the workbook goes', async () => {
    const pane = deskWith();
    const close = openWorkbook(pane.desk);
    const reading = previewImport(pane.desk, { file: endless });
    await shows(pane, isReading('endless.xlsx'));
    close();
    await reading;
    assert.equal(pane.desk.store.get().foreign, undefined);
  });

  for (const [what, change, sentence] of [
    ['that is gone', { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }, /^年报.xlsx：无法读取“年报.xlsx”。/],
    ['that is too large to be fetched', { size: 70 * 1024 * 1024, arrayBuffer: () => assert.fail('it was fetched') }, /^年报.xlsx：文件超出可以读取的大小/],
  ] as const)
    it(`says so of a file ${what}`, async () => {
      const { desk } = deskWith();
      const file = new File([sound], sound.name);
      for (const [name, value] of Object.entries(change)) Object.defineProperty(file, name, { value });
      await previewImport(desk, { file });
      assert.match(desk.store.get().notice!.text, sentence);
    });

  it('says so where no worker starts', async () => {
    const { desk } = deskWith('./no-such-worker.ts');
    await previewImport(desk, { file: sound });
    assert.match(desk.store.get().notice!.text, /^年报.xlsx：读取文件的程序没能启动，这个文件没有读。/);
  });

  it('takes what was copied too, and says where its preview is', async () => {
    const { desk } = deskWith();
    await createReport(desk);
    desk.store.set({ view: 'check' });
    await previewImport(desk, { html: '', text: '今天天气很好。' });
    assert.equal(desk.store.get().importing?.name, '粘贴的内容');
    assert.deepEqual(desk.store.get().notice, { intent: 'info', text: '已读完“粘贴的内容”，还没有写入。请到“填报”里看要填入什么。' });
  });
});
