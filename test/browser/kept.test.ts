import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { newXlsx, readXlsx } from '../../src/files/xlsx/index.js';
import { cellAt } from '../../src/grid/grid.js';
import { sheetName } from '../contract/fixture.js';
import { changedParts } from '../files/xlsx/make.js';
import { fixtureFile } from '../workbook/fixture-file.js';
import { picture } from './picture.js';
import { remotePort } from './remote-port.js';
import { typeInto } from './typing.js';
import { isReady, onPage, openWorkbench, type Workbench } from './workbench.js';

describe('work that was not saved', () => {
  let first: Workbench;
  before(async function () {
    this.timeout(300_000);
    first = await openWorkbench();
  });
  after(() => first.close());

  /** A browser's profile, of its own for each test. */
  let profile: BrowserContext;
  beforeEach(async () => { profile = await first.browser.newContext({ viewport: { width: 1280, height: 800 } }); });
  afterEach(() => profile.close());

  async function open(prepare: (page: Page) => Promise<unknown> = async () => undefined): Promise<Workbench> {
    const page = await profile.newPage();
    await prepare(page);
    return onPage(page, first);
  }
  const offer = (page: Page) => page.getByRole('region', { name: '没有保存的改动' });
  const kept = (page: Page) => page.getByText('已暂存', { exact: false }).and(page.locator('.kept-note')).waitFor();
  const valueAt = async (page: Page, sheet: string, row: number, column: number) => {
    const [grid] = await (await remotePort(page)).read([{ sheet }]);
    return cellAt(grid!, row, column)?.value ?? null;
  };
  /** Waits until 本年新收 of 自然人 is this number. */
  const holds = (page: Page, value: number) => page.waitForFunction((wanted) =>
    Number(window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName('表三')?.getRange(4, 3).getValue()) === wanted, value);
  async function change({ page }: Workbench, value: number, sheet = '表三'): Promise<void> {
    const [row, column] = sheet === '表三' ? [4, 3] as const : [2, 1] as const;
    await typeInto(page, sheet, row, column, value);
    await kept(page);
  }
  /** As a crash does it: no event, no question. */
  const kill = async (page: Page): Promise<void> => {
    const crashed = page.waitForEvent('crash');
    const session = await profile.newCDPSession(page);
    // nobody is left to answer
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
  };
  const goOn = async ({ page }: Workbench): Promise<void> => {
    await offer(page).getByRole('button', { name: '继续填报' }).click();
    await page.getByText(/^已找回/).waitFor();
  };

  it('comes back after the page was killed, as it was, into the file it came from', async () => {
    const file = await fixtureFile();
    const killed = await open();
    await killed.openFile('某局.xlsx', file);
    await killed.page.evaluate(() => window.gouji.port!.setSettings({ 说明: '甲' }));
    await change(killed, 30, sheetName);
    await kill(killed.page);

    const next = await open();
    await offer(next.page).getByText(/^上次没有保存：某局\.xlsx，今天 \d\d:\d\d暂存。$/).waitFor();
    await picture(next.page, 'workbench-kept');
    await goOn(next);
    assert.equal(await valueAt(next.page, sheetName, 2, 1), 30);
    assert.match(await next.page.locator('.file-name').innerText(), /^某局\.xlsx · 未保存$/);
    assert.equal(await offer(next.page).count(), 0);
    const { bytes, name } = await next.save();
    assert.equal(name, '某局.xlsx');
    assert.equal(readXlsx(bytes).settings.values['说明'], '甲');
    assert.ok(!changedParts(file, bytes).includes('xl/styles.xml'));
    await next.page.close();
    const last = await open();
    assert.equal(await offer(last.page).count(), 0, 'it was saved');
  });

  it('comes back after a reload, and once more after the next one', async () => {
    const one = await open();
    await change(one, 5);
    for (const value of [6, 7]) {
      await one.page.reload();
      await isReady(one.page);
      await goOn(one);
      assert.equal(await valueAt(one.page, '表三', 4, 3), value - 1);
      await change(one, value);
    }
  });

  it('of two pages stays apart, and is not offered while its page is open', async () => {
    const [one, other] = [await open(), await open()];
    await change(one, 11);
    await change(other, 12);
    await change(one, 13);
    const third = await open();
    assert.equal(await offer(third.page).count(), 0);
    await Promise.all([one, other].map(({ page }) => page.close()));
    await third.page.reload();
    await isReady(third.page);
    await offer(third.page).getByText('另有1份在“找回”里').waitFor();
    await goOn(third);
    await holds(third.page, 13);
    await goOn(third);
    await holds(third.page, 12);
  });

  it('that nobody wants is not offered again, and waits in 找回', async () => {
    const one = await open();
    await change(one, 21);
    await one.page.reload();
    await offer(one.page).getByRole('button', { name: '不用了' }).click();
    await one.page.getByText('要用时点“找回”').waitFor();
    await one.page.reload();
    await isReady(one.page);
    await one.page.getByRole('button', { name: '找回' }).click();
    assert.equal(await offer(one.page).count(), 0);
    await one.page.getByRole('menuitem').first().click();
    await one.page.getByText(/^已找回/).waitFor();
    assert.equal(await valueAt(one.page, '表三', 4, 3), 21);
    await one.page.getByRole('button', { name: '找回' }).click();
    await one.page.getByRole('menuitem', { name: '全部删掉' }).click();
    await one.page.getByText('暂存已全部删掉').waitFor();
  });

  it('is kept when another workbook takes its place at once', async () => {
    const one = await open();
    await typeInto(one.page, '表三', 4, 3, 31);
    await one.openFile('另一份.xlsx', await fixtureFile());
    const menu = one.page.getByRole('button', { name: '找回' });
    const listed = one.page.getByRole('menuitem', { name: '未保存' });
    // a menu shows what was there when it was opened
    for (await menu.click(); await listed.count() === 0; await menu.click()) await menu.click();
    await one.page.reload();
    await goOn(one);
    assert.equal(await valueAt(one.page, '表三', 4, 3), 31);
  });

  it('has a name of any length', async () => {
    const one = await open();
    const name = `${'某某省某某市某某区'.repeat(24)}.xlsx`;
    await one.openFile(name, newXlsx([{
      name: '很'.repeat(31), cells: [], merges: [], columnWidths: [], rowHeights: {}, validations: [],
      print: { landscape: false, onePage: false, area: { row: 0, column: 0, rows: 1, columns: 1 } },
    }]));
    await typeInto(one.page, '很'.repeat(31), 2, 1, 41);
    await kept(one.page);
    await one.page.reload();
    await offer(one.page).getByText(name).waitFor();
    assert.equal(await one.page.evaluate(() => document.documentElement.scrollWidth), 1280);
    await goOn(one);
    assert.equal(await valueAt(one.page, '很'.repeat(31), 2, 1), 41);
  });

  const off = (page: Page) => page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  /** Chromium keeps to no quota in a profile that is held in memory, so that the browser's refusal is put in. */
  const fill = (page: Page) => page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };
  });
  for (const [what, prepare, sentence] of [['off', off, /不许本页存数据/], ['full', fill, /存储空间满了/]] as const)
    it(`is said not to be kept where the browser's storage is ${what}, and saving goes on`, async () => {
      const one = await open(prepare);
      await typeInto(one.page, '表三', 4, 3, 51);
      await one.page.locator('.kept-note', { hasText: '没有暂存' }).waitFor();
      assert.match(await one.message(), sentence);
      assert.equal(cellAt(readXlsx((await one.save()).bytes).sheets[2]!.grid, 4, 3)?.value, 51);
    });

  it('asks nothing of other hosts and logs no error', () => assert.deepEqual(first.complaints, []));
});
