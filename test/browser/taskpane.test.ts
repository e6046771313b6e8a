import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { currentForm } from '../../src/form/index.js';
import { pdfOf } from '../attack/formats/pdf.js';
import { gbk } from '../files/encode.js';
import { pdfOf as printed } from '../files/pdf/make.js';
import { printReport } from '../files/pdf/printed.js';
import { modelOf } from '../attack/model.js';
import { changed, seed } from '../reports.js';
import { inTaskpane, workbookOf } from './in-taskpane.js';
import { picture } from './picture.js';

const real = seed('beilun-projects-2024');
const broken = changed(real, 'applications.received.person', 2);

describe('the task pane page in an emulated Excel, with the unmodified office.js', () => {
  const at = inTaskpane();
  let page: Page;
  let complaints: readonly string[];

  async function open(...how: Parameters<typeof at.open>): Promise<void> {
    await at.open(...how);
    ({ page, complaints } = at);
  }

  const isFlagged = () => page.evaluate(() => JSON.stringify(window.emulatedExcel.snapshot()).includes('gouji:error'));

  for (const apiSet of ['1.9', '1.15']) {
    it(`opens, and the ribbon's 校验 puts flags into the sheet and findings into the pane (ExcelApi ${apiSet})`, async () => {
      await open(workbookOf(broken), { apiSet });
      await page.getByText('将检查42条等式、200个数字').waitFor();
      assert.equal(await isFlagged(), false);
      await page.evaluate(() => window.emulatedExcel.runCommand('checkReport'));
      assert.equal(await isFlagged(), true);
      assert.equal(await page.evaluate(() => window.emulatedExcel.paneShown), true);
      await page.getByText('不通过', { exact: true }).waitFor();
      // two sums, and the total that is typed where the others are formulas
      assert.equal(await page.locator('.finding').count(), 3);
      if (apiSet === '1.15') await picture(page, 'taskpane-findings');
      await page.getByRole('button', { name: '清除标记' }).click();
      await page.getByText('标记已清除').waitFor();
      assert.equal(await isFlagged(), false);
      assert.deepEqual(complaints, []);
    });
  }

  it('follows what a person types', async () => {
    await open(workbookOf(broken));
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByText('不通过', { exact: true }).waitFor();
    await page.evaluate(() => window.emulatedExcel.userEdit('表三', 4, 3, 1));
    await page.getByText('通过', { exact: true }).waitFor();
    assert.equal(await isFlagged(), false);
    assert.deepEqual(complaints, []);
  });

  it('says that a cell is being edited, and does it on the next click', async () => {
    await open(workbookOf(real));
    await page.getByText('将检查42条等式').waitFor();
    await page.evaluate(() => window.emulatedExcel.beginCellEdit());
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByText('单元格正在编辑，没有改动任何内容').waitFor();
    await picture(page, 'pane-busy');
    await page.evaluate(() => window.emulatedExcel.endCellEdit());
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('通过', { exact: true }).waitFor();
  });

  it('offers 新建年报 in an empty workbook, which then holds the official sheets', async () => {
    await open(undefined);
    await page.getByText('这个工作簿里还没有年报的表').waitFor();
    await picture(page, 'pane-no-tables');
    await page.getByRole('button', { name: '新建年报' }).click();
    await page.getByText('已新建年报').waitFor();
    const { sheets } = await page.evaluate(() => window.emulatedExcel.snapshot()) as { sheets: { name: string }[] };
    assert.deepEqual(sheets.map(({ name }) => name), ['Sheet1', '单位信息', '表二', '表三', '表四', '基本情况', '正文']);
    assert.deepEqual(complaints, []);
  });

  it('asks which of two tables is meant, and takes the one that a person names', async () => {
    const book = workbookOf(real);
    const copy = book.addSheet('表三（上年）');
    Object.assign(copy, structuredClone({ cells: book.sheet('表三')!.cells, merges: book.sheet('表三')!.merges }));
    await open(book);
    await page.getByText('有2处').waitFor();
    await picture(page, 'pane-ambiguous');
    await page.getByRole('button', { name: '用这一处：表三!' }).click();
    await page.getByRole('button', { name: '表三：恢复自动查找' }).waitFor();
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByText('通过', { exact: true }).waitFor();
    assert.deepEqual(complaints, []);
  });

  it('opens, checks and clears beside a conditional format that Excel cannot read, and says what may stay', async () => {
    const book = workbookOf(broken);
    const sheet = book.sheet('表三')!;
    book.addConditionalFormat(sheet, [{ row: 4, column: 3, rows: 1, columns: 1 }], 'Custom').unreadable = true;
    await open(book);
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByText('工作表“表三”有Excel读不出的条件格式').waitFor();
    await page.getByText('不通过', { exact: true }).waitFor();
    assert.equal(await isFlagged(), true);
    await page.getByRole('button', { name: '清除标记' }).click();
    await page.waitForFunction(() => !JSON.stringify(window.emulatedExcel.snapshot()).includes('gouji:error'));
    await page.getByText('工作表“表三”有Excel读不出的条件格式').waitFor();
    assert.deepEqual(complaints, []);
  });

  it('lists the findings of a protected sheet, and says that nothing was changed', async () => {
    const book = workbookOf(broken);
    book.sheet('表三')!.protected = true;
    await open(book);
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByText('工作表“表三”受保护，没有改动任何内容').waitFor();
    await page.getByText('不通过', { exact: true }).waitFor();
    assert.equal(await page.locator('.finding').count(), 3);
    assert.equal(await isFlagged(), false);
    await picture(page, 'pane-protected');
  });

  async function importPdf(bytes = pdfOf(modelOf(currentForm, real))): Promise<void> {
    await page.getByRole('tab', { name: '填报' }).click();
    await page.locator('input[data-purpose="导入文件…"]')
      .setInputFiles({ name: '年报.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  }

  it('reads a file in a worker that the policy of the page lets start', async () => {
    await open(workbookOf(real));
    await importPdf();
    await page.getByText('读到200/200个数').waitFor();
    assert.equal(page.workers().length, 1);
    assert.deepEqual(complaints, []);
  });

  it('reads a PDF whose fonts name a Chinese code table: the worker finds the tables beside the page', async () => {
    await open(workbookOf(real));
    const figures = Object.fromEntries(currentForm.figures.map(({ key }, at) => [key, at]));
    await importPdf(printed(printReport(currentForm, figures), { packed: true, font: { encoding: 'GBK-EUC-H', codesOf: gbk } }));
    await page.getByText('读到200/200个数').waitFor();
    assert.deepEqual(complaints, []);
  });

  it('says so where the worker does not start, and reads the file on no other thread', async () => {
    await open(workbookOf(real));
    await page.route('**/parts/pane-reading-worker.*.js', (route) => route.abort());
    await importPdf();
    await page.getByText('年报.pdf：读取文件的程序没能启动，这个文件没有读。').waitFor();
    await page.unroute('**/parts/pane-reading-worker.*.js');
    await importPdf();
    await page.getByText('读到200/200个数').waitFor();
  });

  it('goes round its tabs with the arrow keys, and selects with Enter; the Tab key stops at the selected one', async () => {
    await open(workbookOf(real));
    const tab = (name: string) => page.getByRole('tab', { name, exact: true });
    const isFocused = (name: string) => page.getByRole('tab', { name, exact: true }).and(page.locator(':focus')).waitFor();
    await page.getByText('做一份年报').waitFor();
    await tab('校验').focus();
    for (const [key, goesTo] of [['ArrowLeft', '填报'], ['ArrowLeft', '导出'], ['ArrowRight', '填报'], ['End', '导出'], ['Home', '填报']] as const) {
      await page.keyboard.press(key);
      await isFocused(goesTo);
    }
    assert.equal(await tab('填报').getAttribute('aria-selected'), 'false');
    await page.keyboard.press('Enter');
    await page.getByRole('tabpanel', { name: '填报' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await isFocused('填报');
    assert.deepEqual(await page.locator('[role=tab][tabindex="0"]').allTextContents(), ['填报']);
  });

  const parts = '**/parts/pane-*.js';
  /** Nothing comes but what the page itself names. */
  const withoutParts = async (page: Page): Promise<void> => {
    await page.route(parts, (route) => route.abort());
  };

  it('says so where a part of the pane does not come, for a view and for a check, and shows it on the next click', async () => {
    await open(workbookOf(broken), { prepare: withoutParts });
    await page.getByRole('tab', { name: '文字' }).click();
    const said = page.getByText('窗格的这一部分没有载入，没有改动任何内容');
    await page.getByRole('alert').and(page.locator('.notice', { has: said })).waitFor();
    await page.getByRole('tab', { name: '校验' }).click();
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByRole('status').filter({ has: said }).waitFor();
    assert.equal(await isFlagged(), false);
    await page.unroute(parts);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('不通过', { exact: true }).waitFor();
    assert.equal(await isFlagged(), true);
    await page.locator('.finding').first().waitFor();
    await page.getByRole('tab', { name: '文字' }).click();
    await page.getByRole('button', { name: '生成文字' }).waitFor();
  });

  it('opens, shows both first views and follows edits with its first script alone', async () => {
    await open(workbookOf(broken), { prepare: withoutParts });
    await page.getByText('将检查42条等式、200个数字').waitFor();
    await page.getByRole('tab', { name: '填报' }).click();
    await page.getByText('已填200/200').waitFor();
    await page.evaluate(() => window.emulatedExcel.userEdit('表三', 4, 3, null));
    await page.getByText('已填199/200').waitFor();
    assert.deepEqual(complaints, []);
  });

  it('says so where office.js cannot be loaded', async () => {
    await open(workbookOf(real), { office: false });
    await page.getByText('没有取到Office的脚本').waitFor();
    await picture(page, 'pane-no-office');
  });

  it('says so where Excel is too old', async () => {
    await open(workbookOf(real), { apiSet: '1.8' });
    await page.getByText('这个版本的Excel太旧').waitFor();
    await picture(page, 'pane-too-old');
  });
});
