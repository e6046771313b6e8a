import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Bodies, Body } from '../../src/collect/bodies.js';
import { picturePage } from '../../src/collect/picture/page.js';
import { PictureRows } from '../../src/collect/picture/rows.js';
import { rollUp, toldOf } from '../../src/collect/rollup/run.js';
import { serve, type Served } from './serve.js';
import { launchChromium } from './launch.js';

/** The page of so many bodies, each with a finding where it did not pass. */
function pageOf(failing: number, passing: number): string {
  const bodies = Array.from({ length: failing + passing }, (_, at): Body =>
    ({ name: `第${at + 1}局`, state: at < failing ? 'fail' : 'pass', files: [], remarks: [] }));
  const all: Bodies = { year: 2024, bodies };
  const rows = new PictureRows();
  for (const [at, { name, state }] of bodies.entries()) {
    const point = { level: '错误', message: `${name}的新收与合计不符`, rule: 'applications/row-total', places: '', sides: '', should: '', cells: [] };
    rows.add(at, { name, state, remarks: [], counts: [state === 'fail' ? 1 : 0, 0, 0, 0], points: state === 'fail' ? [point] : [] });
  }
  const rollup = toldOf(rollUp({ rows: [], leftOut: [] }, { bodies, year: 2024, agency: '某市' }));
  return [...picturePage({ all, rows, rollup, similar: { pairs: [], isCut: false }, remarks: [] })].join('');
}

describe('picture.html, printed on A4', () => {
  let browser: Browser;
  let page: Page;
  let served: Served;
  const pages = { '/few': pageOf(60, 60), '/failing': pageOf(320, 0), '/many': pageOf(1, 2030) };

  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    served = await serve(pages);
    await page.goto(served.url + '/few');
  });
  after(() => Promise.all([browser.close(), served.close()]));

  /** The text of each page, without blanks, and its size in points. */
  async function printed(name: keyof typeof pages): Promise<{ readonly texts: readonly string[]; readonly view: readonly number[] }> {
    await page.goto(new URL(name, page.url()).href);
    const document = await getDocumentProxy(Uint8Array.from(await page.pdf({ format: 'A4' })));
    const { text } = await extractText(document, { mergePages: false });
    const { view } = await document.getPage(1);
    return { texts: text.map((one) => one.normalize('NFKC').replace(/\s+/g, '')), view };
  }

  const head = '单位结论错误存疑未检查新收上年结转办结结转下年复议';

  it('repeats the head of the table on each page that it goes on to, and prints all bodies with their findings', async () => {
    const { texts, view } = await printed('/few');
    assert.ok(Math.abs(view[2]! - 595.3) < 1 && Math.abs(view[3]! - 841.9) < 1, view.join());
    const withBodies = texts.filter((text) => /第\d+局[✓✕]/.test(text));
    assert.ok(withBodies.length >= 3, `${withBodies.length} pages of ${texts.length}`);
    for (const text of withBodies) assert.ok(text.includes(head), text.slice(0, 200));
    const whole = texts.join('');
    for (let number = 1; number <= 120; number++) assert.match(whole, new RegExp(`(?<!\\d)第${number}局[✓✕]`));
    for (let number = 1; number <= 60; number++) assert.ok(whole.includes(`第${number}局的新收与合计不符`));
    assert.doesNotMatch(whole, /只印/);
  });

  for (const [what, name, bodies, findings, sentence] of [
    ['findings', '/failing', 320, 300, '共320个单位，符合的320个，没有通过的只印前300个的问题，另20个没有印，要全印，请先查找或筛选，分几次印。'],
    ['bodies', '/many', 2000, 1, '共2031个单位，符合的2031个，只印前2000个，要全印，请先查找或筛选，分几次印。'],
  ] as const) it(`says above the table that it cuts ${what}, and how many`, async () => {
    const whole = (await printed(name)).texts.join('');
    assert.equal(whole.match(/(?<!\d)第\d+局[✓✕]/g)!.length, bodies);
    assert.equal(whole.match(/的新收与合计不符/g)!.length, findings);
    const said = sentence.normalize('NFKC');
    assert.ok(whole.includes(said), whole.slice(0, 400));
    assert.ok(whole.indexOf(said) < whole.indexOf(head));
  });
});
