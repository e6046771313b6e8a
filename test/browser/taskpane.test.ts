import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { currentForm } from '../../src/form/index.js';
import type { Report } from '../../src/report/report.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import type { RunningServer } from '../../scripts/start.mjs';
import { pdfOf } from '../attack/formats/pdf.js';
import { gbk } from '../files/encode.js';
import { pdfOf as printed } from '../files/pdf/make.js';
import { printReport } from '../files/pdf/printed.js';
import { modelOf } from '../attack/model.js';
import { saveWorkbook } from '../emulator/model/file.js';
import { Workbook } from '../emulator/model/workbook.js';
import { changed, seed } from '../reports.js';
import { launchChromium } from './launch.js';
import { officeHostScript } from './office-host.js';
import { picture } from './picture.js';
import { serveSite } from './site.js';

/** Where the built page loads office.js from; the tests answer with the library of the package, unmodified. */
const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const officeFiles = join(import.meta.dirname, '../../node_modules/@microsoft/office-js/dist');

const real = seed('beilun-projects-2024');
const broken = changed(real, 'applications.received.person', 2);

/** The report as a workbook in the emulated Excel. */
function workbookOf(report: Report): Workbook {
  const book = new Workbook('Sheet1');
  for (const { name, cells, merges } of templateSheets(currentForm, report)) {
    const sheet = book.addSheet(name);
    for (const { row, column, value, formula } of cells) {
      sheet.enter(row, column, formula ?? value ?? null);
    }
    sheet.merges.push(...merges);
  }
  book.calculate();
  return book;
}

describe('the task pane page in an emulated Excel, with the unmodified office.js', function () {
  this.timeout(300_000);
  let browser: Browser;
  let site: RunningServer;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  before(async () => {
    [browser, site] = await Promise.all([launchChromium(), serveSite()]);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  afterEach(() => context.close());

  async function open(book: Workbook | undefined, options: { readonly apiSet?: string; readonly office?: boolean } = {}): Promise<void> {
    complaints = [];
    context = await browser.newContext({ viewport: { width: 360, height: 720 } });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (![site.address, officeAddress, 'data:'].some((known) => request.url().startsWith(known))) {
        complaints.push(`request to ${request.url()}`);
      }
    });
    await page.route(`${officeAddress}**`, async (route) => {
      const file = normalize(new URL(route.request().url()).pathname.slice('/lib/1/hosted/'.length));
      if (options.office === false || file.startsWith('..')) return route.abort();
      const contentType = extname(file) === '.js' ? 'text/javascript' : 'text/plain';
      return route.fulfill({ body: await readFile(join(officeFiles, file)), contentType });
    });
    const { apiSet = '1.15' } = options;
    await page.addInitScript({ content: await officeHostScript({ apiSet, ...(book && { file: saveWorkbook(book) }) }) });
    await page.goto(`${site.address}/taskpane.html`);
  }

  const isFlagged = () => page.evaluate(() => JSON.stringify(window.emulatedExcel.snapshot()).includes('gouji:error'));

  for (const apiSet of ['1.9', '1.15']) {
    it(`opens, and the ribbon's 校验 puts flags into the sheet and findings into the pane (ExcelApi ${apiSet})`, async () => {
      await open(workbookOf(broken), { apiSet });
      await page.getByText('将检查 42 条等式、200 个数字').waitFor();
      assert.equal(await isFlagged(), false);
      await page.evaluate(() => window.emulatedExcel.runCommand('checkReport'));
      assert.equal(await isFlagged(), true);
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
    await page.getByText('将检查 42 条等式').waitFor();
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
    assert.deepEqual(sheets.map(({ name }) => name), ['Sheet1', '单位信息', '表二', '表三', '表四', '正文']);
    assert.deepEqual(complaints, []);
  });

  it('asks which of two tables is meant, and takes the one that a person names', async () => {
    const book = workbookOf(real);
    const copy = book.addSheet('表三（上年）');
    Object.assign(copy, structuredClone({ cells: book.sheet('表三')!.cells, merges: book.sheet('表三')!.merges }));
    await open(book);
    await page.getByText('有 2 处').waitFor();
    await picture(page, 'pane-ambiguous');
    await page.getByRole('button', { name: '用 表三!' }).click();
    await page.getByRole('button', { name: '表三：恢复自动查找' }).waitFor();
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByText('通过', { exact: true }).waitFor();
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
    await page.getByText('读到 200/200 个数').waitFor();
    assert.equal(page.workers().length, 1);
    assert.deepEqual(complaints, []);
  });

  it('reads a PDF whose fonts name a Chinese code table: the worker finds the tables beside the page', async () => {
    await open(workbookOf(real));
    const figures = Object.fromEntries(currentForm.figures.map(({ key }, at) => [key, at]));
    await importPdf(printed(printReport(currentForm, figures), { packed: true, font: { encoding: 'GBK-EUC-H', codesOf: gbk } }));
    await page.getByText('读到 200/200 个数').waitFor();
    assert.deepEqual(complaints, []);
  });

  it('says so where the worker does not start, and reads the file on no other thread', async () => {
    await open(workbookOf(real));
    await page.route('**/parts/pane-reading-worker.js', (route) => route.abort());
    await importPdf();
    await page.getByText('年报.pdf：读取文件的程序没能启动，这个文件没有读。').waitFor();
    await page.unroute('**/parts/pane-reading-worker.js');
    await importPdf();
    await page.getByText('读到 200/200 个数').waitFor();
  });

  it('says so where office.js cannot be loaded', async () => {
    await open(workbookOf(real), { office: false });
    await page.getByText('没有取到 Office 的脚本').waitFor();
    await picture(page, 'pane-no-office');
  });

  it('says so where Excel is too old', async () => {
    await open(workbookOf(real), { apiSet: '1.8' });
    await page.getByText('这个版本的 Excel 太旧').waitFor();
    await picture(page, 'pane-too-old');
  });
});
