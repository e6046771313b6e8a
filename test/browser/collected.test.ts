import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { Office, reportOf } from '../collect/office.js';
import { seedWithText } from '../reports.js';
import { reportJson } from '../../src/report/json.js';
import { launchChromium } from './launch.js';
import { assertAccessible } from './axe.js';
import { picture } from './picture.js';

const hostile = '<img src=x onerror="document.title=1">局</script>';

describe('picture.html of gouji collect, opened from disk', () => {
  let browser: Browser;
  let office: Office;
  let page: Page;
  const asked: string[] = [];
  const faults: string[] = [];

  before(async () => {
    office = await Office.open();
    const text = seedWithText('beilun-projects-2024');
    await office.put('in/甲局.json', reportOf('甲局'));
    await office.put('in/第一次/乙局.json', reportOf('乙局', ['disputes.review.total', 1]));
    await office.put('in/第二次/乙局.json', reportOf('乙局', ['disputes.review.upheld', 1]));
    await office.put('in/丙局.json', reportJson({ ...text, agency: '丙局' }));
    await office.put('in/丁局.json', reportJson({ ...text, agency: '丁局', figures: { ...text.figures, 'disclosure.licensing.decisions': 3 } }));
    await office.put('in/坏.xlsx', 'x');
    await office.put('in/h.json', reportOf(hostile, ['disclosure.licensing.decisions', 4]));
    await office.put('上年/甲局.json', reportOf('甲局', ['applications.received.total', 3000], 2023));
    await office.put('名册.csv', `单位名称\n甲局\n乙局\n丙局\n丁局\n戊局\n坏\n`);
    await office.gouji('collect', 'in', '-o', 'out', '--roster', '名册.csv', '--last-year', '上年', '--no-send-back');
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(pathToFileURL(office.at('out/picture.html')).href);
  });
  after(() => browser.close());

  const names = (): Promise<string[]> => page.locator('#bodies-here tbody th').allTextContents();

  it('asks for nothing but itself and says nothing to the console', () => {
    assert.deepEqual([asked.length, faults], [1, []]);
  });

  it('has nothing that axe objects to', () => assertAccessible(page));

  it('says the verdicts first, in signs and words', async () => {
    assert.deepEqual(await page.locator('.counts li').allTextContents(), ['✓ 通过1', '✕ 不通过4', '? 未能检查1', '— 未报1']);
    assert.equal((await names()).length, 7);
  });

  it('is sorted, searched and filtered by keyboard, and says how many are left', async () => {
    await page.getByRole('button', { name: '单位', exact: true }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('th[aria-sort]').textContent(), '单位');
    assert.deepEqual((await names()).filter((name) => name.length === 2), ['丙局', '丁局', '甲局', '戊局', '乙局']);
    await page.getByRole('searchbox').fill('乙局');
    assert.deepEqual(await names(), ['乙局']);
    assert.match((await page.getByRole('status').textContent())!, /共7个单位，符合的1个/);
    await page.getByRole('searchbox').fill('');
    await page.getByLabel(/不通过/).uncheck();
    assert.equal((await names()).length, 3);
    await page.getByLabel(/不通过/).check();
  });

  it('opens a body’s findings, each with its cell, its sum and what it should be', async () => {
    await page.getByLabel(/(?<!不)通过$/).uncheck();
    const body = page.getByRole('button', { name: '乙局' });
    await body.click();
    assert.equal(await body.getAttribute('aria-expanded'), 'true');
    const detail = page.locator('tr.detail');
    assert.match((await detail.textContent())!, /第二次\/乙局\.json（所在文件夹的轮次较后）/);
    assert.match((await detail.textContent())!, /与上一份比：已改好\d+，仍未改\d+，新出现\d+/);
    await detail.locator('summary').first().click();
    const point = detail.locator('details').first();
    assert.match((await point.textContent())!, /算式里的数：.*结果维持”为1；/);
    assert.match((await point.textContent())!, /应为：.*→/);
    await picture(page, 'collected', 'h1, .counts, thead');
    await page.getByRole('button', { name: /^看表四“行政复议/ }).first().click();
    assert.ok(await page.locator('td.found:focus').count() === 1);
    await assertAccessible(page);
    await body.click();
    assert.equal(await detail.count(), 0);
    await page.getByLabel(/(?<!不)通过$/).check();
  });

  it('shows a name as it is written, whatever it holds', async () => {
    assert.ok((await names()).includes(hostile));
    assert.equal(await page.locator('img').count(), 0);
  });

  it('tells of texts that are alike with their passages, and of the year before', async () => {
    const similar = page.locator('section', { has: page.locator('#h-similar') });
    assert.match((await similar.textContent())!, /(?:丙局与丁局|丁局与丙局)：100%相同/);
    const years = page.locator('section', { has: page.locator('#h-years') });
    assert.match((await years.textContent())!, /新收\s*3000\s*3525\s*525/);
    await page.getByLabel('看哪一个数').selectOption({ label: '一、本年新收政府信息公开申请数量 × 总计' });
    assert.match((await page.locator('#figure-here').textContent())!, /甲局35253000525/);
  });

  it('prints every body that did not pass with its findings, whatever is open', async () => {
    await page.evaluate(() => { globalThis.dispatchEvent(new Event('beforeprint')); });
    assert.equal(await page.locator('tr.detail').count(), 6);
    assert.equal(await page.locator('details:not([open])').count(), 0);
    const pdf = await page.pdf({ format: 'A4' });
    assert.ok(pdf.length > 10_000);
    await page.evaluate(() => { globalThis.dispatchEvent(new Event('afterprint')); });
  });
});
