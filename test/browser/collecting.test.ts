import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unzipSync, zipSync } from 'fflate';
import type { FrameLocator, Locator } from 'playwright-core';
import sirv from 'sirv';
import { site } from '../../scripts/build.mjs';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { Office, reportOf } from '../collect/office.js';
import { docxOf } from '../attack/formats/docx.js';
import { modelOf } from '../attack/model.js';
import { changed, seed } from '../reports.js';
import { assertAccessible } from './axe.js';
import { inWorkbench } from './in-workbench.js';
import { plainHost } from './launch.js';
import { picture } from './picture.js';
import { onPage } from './workbench.js';


describe('汇总 in the workbench', () => {
  const at = inWorkbench();
  let office: Office;

  before(async () => {
    office = await Office.open();
    const suqian = seed('suqian-2024');
    for (let number = 0; number < 12; number++) await office.put(`报送/${number}局.json`, reportOf(`${'甲乙丙丁戊己庚辛壬癸子丑'[number]}局`, ['disclosure.licensing.decisions', number]));
    const wrong = changed({ ...suqian, agency: '寅局' }, 'applications.received.person', 1);
    await office.put('报送/寅局.xlsx', newXlsx(reportWorkbook(currentForm, wrong, {}).sheets));
    await office.put('报送/卯局.docx', docxOf(modelOf(currentForm, { ...suqian, agency: '卯局' })));
    await office.put('报送/第一次/辰局.json', reportOf('辰局', ['disputes.review.total', 1]));
    await office.put('报送/第二次/辰局.json', reportOf('辰局'));
    await office.put('报送/巳局.doc', 'x');
    await office.put('报送/坏.xlsx', 'x');
    await office.put('报送/包.zip', zipSync({ '午局.json': Buffer.from(reportOf('午局', ['disclosure.licensing.decisions', 77])) }));
    await office.put('报送/空.txt', '');
    await office.put('名册.csv', `单位名称\n${[...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'].map((one) => `${one}局`).join('\n')}\n`);
    await office.put('上年/甲局.json', reportOf('甲局', ['applications.received.total', 3000], 2023));
  });

  const view = (): Locator => at.page.getByRole('dialog', { name: '汇总' });
  const input = (name: string): Locator => view().getByLabel(name, { exact: true });
  const click = (name: string): Promise<void> => view().getByRole('button', { name, exact: true }).click();
  const page = (): FrameLocator => view().frameLocator('iframe');

  async function open(): Promise<void> {
    await at.page.getByRole('button', { name: '汇总', exact: true }).click();
    await view().getByRole('heading', { name: '汇总一批年报' }).waitFor();
  }

  async function chooseAll(): Promise<void> {
    await input('年报：选择文件夹…').setInputFiles(office.at('报送'));
    await input('名册：选择文件…').setInputFiles(office.at('名册.csv'));
    await input('上年年报：选择文件夹…').setInputFiles(office.at('上年'));
  }

  /** As a person drags them from a folder: the browser's own drag, with entries that have files below. */
  async function drop(...names: readonly string[]): Promise<void> {
    const session = await at.page.context().newCDPSession(at.page);
    const { x, y, width, height } = (await view().boundingBox())!;
    const data = { items: [], files: names.map((name) => office.at(name)), dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
    }
    await session.detach();
  }

  it('shows who passed, and gives the files that the command line writes', async () => {
    await open();
    await picture(at.page, 'collecting');
    await chooseAll();
    await click('开始汇总');
    await view().getByText(/^共\d+个单位：/).waitFor({ timeout: 120_000 });
    await page().getByText('✕ 不通过2', { exact: true }).waitFor();
    assert.deepEqual(await page().locator('.counts li').allTextContents(), ['✓ 通过13', '✕ 不通过2', '? 未能检查4', '— 未报1']);
    await picture(at.page, 'collecting-done');
    await assertAccessible(at.page);
    const coming = at.page.waitForEvent('download');
    await view().getByRole('link', { name: '全部下载（zip）' }).click();
    const made = unzipSync(await readFile(await (await coming).path()));
    await office.gouji('collect', '报送', '-o', 'out', '--roster', '名册.csv', '--last-year', '上年');
    for (const name of ['汇总.xlsx', 'reports.jsonl', 'bodies.json', 'rollup.json', 'figures.csv', '催报.txt', '退回.txt', 'picture.html', '退回/寅局.docx', '退回/寅局（标记）.xlsx']) {
      assert.ok(made[name], `${name} of ${Object.keys(made).join()}`);
      if (name.endsWith('（标记）.xlsx')) continue;
      assert.deepEqual(Buffer.from(made[name]).toString(), (await readFile(office.at(`out/${name}`))).toString(), name);
    }
  });

  it('is left and found again as it was; the workbook below it stays', async () => {
    await at.openSample('宿迁市人民政府');
    const name = await at.page.locator('.file-name').textContent();
    await open();
    await chooseAll();
    await at.page.keyboard.press('Escape');
    await view().waitFor({ state: 'hidden' });
    assert.equal(await at.page.locator('.file-name').textContent(), name);
    assert.equal(await at.page.evaluate(() => document.activeElement!.textContent), '汇总');
    await open();
    await view().getByText('已选20个文件').waitFor();
  });

  it('answers while it works on 200 files, is cancelled and begins again, by keys alone', async () => {
    const files = Array.from({ length: 200 }, (_, number) => ({
      name: `${number}.json`, mimeType: 'application/json',
      buffer: Buffer.from(reportOf(`第${number}局`, ['disclosure.licensing.decisions', number])),
    }));
    await open();
    await input('年报：选择文件…').setInputFiles(files);
    await view().getByRole('button', { name: '开始汇总' }).focus();
    await at.page.keyboard.press('Enter');
    await view().getByText(/正在读年报：第\d+个，共200个/).first().waitFor();
    // 取消 has the keyboard
    await at.page.keyboard.press('Enter');
    await view().getByText('已取消，没有得到结果。').waitFor();
    await view().getByRole('button', { name: '开始汇总' }).click();
    await view().getByText(/正在读年报：第\d+个，共200个/).first().waitFor();
    await click('返回表格');
    await at.page.getByRole('button', { name: '帮助', exact: true }).click();
    await at.page.getByRole('button', { name: '关闭', exact: true }).click();
    await at.page.getByRole('button', { name: '汇总', exact: true }).click();
    await view().getByText(/^共200个单位：通过200/).waitFor({ timeout: 120_000 });
  });

  it('takes files and folders that are dropped on it, with those below; what comes while it works stops the run', async () => {
    for (let number = 0; number < 120; number++) await office.put(`很多/深/${number}.json`, reportOf(`第${number}局`));
    await open();
    await drop('报送', '名册.csv');
    await view().getByText('已选21个文件').waitFor();
    await drop('很多');
    await view().getByText('已选141个文件').waitFor();
    await click('开始汇总');
    await view().getByText(/正在读年报/).first().waitFor();
    await drop('上年');
    await view().getByText('加进了文件，没有做完的汇总停了。请再点“开始汇总”。').waitFor();
    await view().getByText('已选142个文件').waitFor();
  });

  it('takes a file that comes from another program and lies in no folder', async () => {
    await open();
    const carried = await at.page.evaluateHandle(([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name));
      transfer.items.add('text', 'text/plain');
      return transfer;
    }, ['甲局.json', reportOf('甲局')] as const);
    await view().dispatchEvent('drop', { dataTransfer: carried });
    await view().getByText('已选1个文件').waitFor();
  });

  it('works on a page that came over plain http, where a browser keeps its own digests back', async () => {
    // our own server answers to no other name
    const server = createServer(sirv(site, { dev: true }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = await at.workbench.browser.newContext();
    const plain = await onPage(await own.newPage(), {
      ...at.workbench, address: `http://${plainHost}:${(server.address() as AddressInfo).port}`, complaints: [],
    });
    assert.equal(await plain.page.evaluate(() => globalThis.isSecureContext), false);
    await plain.page.getByRole('button', { name: '汇总', exact: true }).click();
    const dialog = plain.page.getByRole('dialog', { name: '汇总' });
    await dialog.getByLabel('年报：选择文件…', { exact: true }).setInputFiles([office.at('报送/0局.json'), office.at('报送/寅局.xlsx')]);
    await dialog.getByRole('button', { name: '开始汇总' }).click();
    await dialog.getByText('共2个单位：通过1，不通过1（寅局），未能检查0。').waitFor({ timeout: 120_000 });
    await dialog.frameLocator('iframe').getByRole('button', { name: '寅局' }).click();
    await dialog.frameLocator('iframe').locator('tr.detail').waitFor();
    assert.deepEqual(plain.complaints, []);
    await own.close();
    server.close();
  });

  it('says what is wrong with a roster', async () => {
    await open();
    await chooseAll();
    await input('名册：选择文件…').setInputFiles(office.at('报送/卯局.docx'));
    await click('开始汇总');
    await view().getByRole('alert').getByText('里没有“单位名称”一列').waitFor();
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
