import assert from 'node:assert/strict';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { seed } from '../reports.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';
import { withUnrulyWorkers } from './unruly-workers.js';

const sound = Buffer.from(newXlsx(reportWorkbook(currentForm, seed('suqian-2024'), {}).sheets));
const mimeType = 'application/octet-stream';

describe('a file that is not read to its end, in the workbench', () => {
  const at = inWorkbench();
  const { pane, tab } = at;
  before(() => withUnrulyWorkers(at.page));

  async function open(name: string): Promise<void> {
    const chooser = at.page.waitForEvent('filechooser');
    await at.page.getByRole('button', { name: '打开', exact: true }).click();
    await (await chooser).setFiles({ name, mimeType, buffer: sound });
  }

  async function choose(button: string, name: string): Promise<void> {
    await pane().locator(`input[data-purpose="${button}"]`).setInputFiles({ name, mimeType, buffer: sound });
  }

  const reading = (sentence: string) => at.page.getByRole('progressbar', { name: sentence });
  const cancel = () => at.page.getByRole('button', { name: '取消', exact: true });

  it('leaves the page to answer, and 取消 ends it', async () => {
    await open('endless.xlsx');
    await reading('正在打开“endless.xlsx”').waitFor();
    await tab('文字');
    await pane().getByRole('tabpanel', { name: '文字' }).waitFor();
    await picture(at.page, 'workbench-reading');
    await cancel().click();
    await at.page.getByText('已取消打开“endless.xlsx”，表格没有变。').waitFor();
    assert.equal(await reading('正在打开“endless.xlsx”').count(), 0);
    assert.equal(await at.page.evaluate(() => document.activeElement!.textContent), '打开');
    await at.workbench.openFile('年报.xlsx', sound);
  });

  it('gives way to the next file', async () => {
    await open('endless.xlsx');
    await reading('正在打开“endless.xlsx”').waitFor();
    await at.workbench.openFile('年报.xlsx', sound);
  });

  it('gives way to another workbook', async () => {
    await open('endless.xlsx');
    await reading('正在打开“endless.xlsx”').waitFor();
    await at.openSample('宿迁市人民政府');
    assert.equal(await reading('正在打开“endless.xlsx”').count(), 0);
  });

  it('stops in the pane too, and the pane answers meanwhile', async () => {
    await tab('填报');
    await choose('导入文件…', 'endless.xlsx');
    await reading('正在读取“endless.xlsx”').waitFor();
    await picture(at.page, 'pane-reading');
    await tab('校验');
    await at.page.getByRole('button', { name: '校验', exact: true }).click();
    await pane().locator('.verdict').waitFor();
    await cancel().click();
    await pane().getByText('已取消读取“endless.xlsx”，没有改动任何内容。').waitFor();
    await tab('填报');
    await choose('导入文件…', '年报.xlsx');
    await pane().getByText('读到200/200个数').waitFor();
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));

  // last: a page does not load under such a clock
  it('is stopped after 20 seconds, and the sentence says so', async () => {
    // both workers stand: the time until they do is not the file's
    await at.workbench.openFile('年报.xlsx', sound);
    await tab('填报');
    await choose('选择上年年报…', '年报.xlsx');
    await pane().getByText('上年年报读到200个数').waitFor();
    await at.page.clock.install();
    await open('endless.xlsx');
    await choose('换一份…', 'endless.xlsx');
    const sentences = [at.page.locator('.bar'), pane()].map((place) => place.getByText('没有读完这个文件，已停止（读了20秒还没有读完）'));
    const heard = new Set<number>();
    // in steps so small that no sentence goes again before it is looked for
    while (heard.size < sentences.length) {
      for (const [which, sentence] of sentences.entries()) if (await sentence.count() > 0) heard.add(which);
      await at.page.clock.fastForward(1_000);
    }
    await at.workbench.openFile('年报.xlsx', sound);
  });
});
