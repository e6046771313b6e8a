import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { openExcelPort } from '../../src/workbook/excel/port.js';
import { sheetName } from '../contract/fixture.js';
import { saveWorkbook } from '../emulator/model/file.js';
import { fixtureWorkbook } from '../workbook/excel-host.js';
import { launchChromium } from './launch.js';
import { officeHostScript } from './office-host.js';
import { serve, type Served } from './serve.js';

const pane = `<!doctype html><meta charset="utf-8"><script src="/office/office.js"></script><script src="/port.js"></script>
<script>
  window.ready = Office.onReady();
  Office.actions.associate('writeHello', async (event) => {
    await Excel.run(async (context) => { context.workbook.worksheets.getItem(${JSON.stringify(sheetName)}).getRange('A9').values = [['您好']]; });
    event.completed();
  });
</script>`;

declare global {
  interface Window {
    ready: Promise<{ host: string; platform: string }>;
    excelAdapter: { openExcelPort: typeof openExcelPort };
  }
}

describe('office.js in a page, unmodified, before an emulated Excel', function () {
  this.timeout(60_000);
  let browser: Browser;
  let served: Served;
  let context: BrowserContext;
  let page: Page;
  let asked: string[];
  let errors: string[];

  before(async () => {
    browser = await launchChromium();
    const { outputFiles } = await build({
      stdin: {
        contents: "export { openExcelPort } from './src/workbook/excel/port.js';",
        resolveDir: join(import.meta.dirname, '../..'), loader: 'ts',
      },
      bundle: true, write: false, format: 'iife', globalName: 'excelAdapter', charset: 'utf8',
    });
    served = await serve({ '/pane.html': pane, '/port.js': outputFiles[0]!.text });
  });
  after(async () => {
    await browser.close();
    await served.close();
  });

  async function open(apiSet: string): Promise<void> {
    [asked, errors] = [[], []];
    context = await browser.newContext();
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript({ content: await officeHostScript({ apiSet, file: saveWorkbook(fixtureWorkbook()) }) });
    await page.goto(`${served.url}/pane.html`);
  }
  beforeEach(() => open('1.15'));
  afterEach(async () => {
    await context.close();
    assert.deepEqual(errors, []);
    assert.deepEqual(asked.filter((url) => !url.startsWith(served.url)), [], 'requests to other hosts');
  });

  it('is ready in Excel on a PC', async () => {
    const { host, platform } = await page.evaluate(() => window.ready);
    assert.deepEqual({ host, platform }, { host: 'Excel', platform: 'PC' });
    assert.ok(asked.some((url) => url.endsWith('/office/excel-win32-16.01.js')));
  });

  for (const [apiSet, expected] of [['1.9', [true, false, false]], ['1.15', [true, true, true]]] as const) {
    it(`knows the sets of an Excel with ExcelApi ${apiSet}`, async () => {
      await context.close();
      await open(apiSet);
      const supported = await page.evaluate(async () => {
        await window.ready;
        return ['1.9', '1.10', '1.13'].map((set) => Office.context.requirements.isSetSupported('ExcelApi', set));
      });
      assert.deepEqual(supported, expected);
    });
  }

  it('reads a cell', async () => {
    const values = await page.evaluate(async (sheet) => {
      await window.ready;
      return Excel.run(async (run) => {
        const range = run.workbook.worksheets.getItem(sheet).getRange('A3:D3').load('values');
        await run.sync();
        return range.values;
      });
    }, sheetName);
    assert.deepEqual(values, [['本年新收', 21, 3, 24]]);
  });

  it('runs a command of the ribbon until it says that it is done', async () => {
    await page.evaluate(() => window.ready.then(() => window.emulatedExcel.runCommand('writeHello')));
    const snapshot = await page.evaluate(() => window.emulatedExcel.snapshot()) as {
      sheets: { cells: Record<string, { value: unknown }> }[]
    };
    assert.equal(snapshot.sheets[0]!.cells['8,0']?.value, '您好');
  });

  it('hears what a person types', async () => {
    const heard = await page.evaluate(async (sheet) => {
      await window.ready;
      return Excel.run(async (run) => {
        const edit = new Promise<string>((resolve) =>
          run.workbook.worksheets.onChanged.add((event) => Promise.resolve(resolve(event.address))));
        await run.sync();
        window.emulatedExcel.userEdit(sheet, 2, 1, 30);
        return edit;
      });
    }, sheetName);
    assert.equal(heard, 'B3');
  });

  it('says in Chinese that a cell is being edited', async () => {
    const error = await page.evaluate(async () => {
      await window.ready;
      window.emulatedExcel.beginCellEdit();
      const refused: unknown = await Excel.run((run) => run.sync(run.workbook.worksheets.load('items/name'))).then(() =>
        undefined, (reason: unknown) => reason);
      const { code, message } = refused as OfficeExtension.Error;
      return { code, message };
    });
    assert.equal(error.code, 'InvalidOperationInCellEditMode');
    assert.match(error.message, /单元格编辑模式/);
  });

  it('carries our adapter: a check, its flags and their removal', async () => {
    const { read, same, trips } = await page.evaluate(async (sheet) => {
      await window.ready;
      const port = await window.excelAdapter.openExcelPort();
      const before = JSON.stringify(window.emulatedExcel.snapshot());
      const { roundTrips } = window.emulatedExcel.stats;
      const [grid] = await port.read([{ sheet }]);
      await port.flag([{ sheet, area: { row: 2, column: 1, rows: 1, columns: 1 }, level: 'error' }]);
      const flagged = JSON.stringify(window.emulatedExcel.snapshot());
      const trips = window.emulatedExcel.stats.roundTrips - roundTrips;
      await port.clearFlags();
      return {
        read: grid?.cells[2]?.[3]?.value, same: [flagged === before, JSON.stringify(window.emulatedExcel.snapshot()) === before], trips,
      };
    }, sheetName);
    assert.deepEqual({ read, same, trips }, { read: 24, same: [false, true], trips: 2 });
  });
});
