import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { readFile } from '../../src/workbook/read-file.js';
import { readXlsx } from '../../src/files/xlsx/index.js';
import { eachCell, type Grid } from '../../src/grid/grid.js';
import { Office } from '../collect/office.js';
import { hostileBook, hostileDocuments, hostileReport, places } from './hostile-files.js';
import { inTaskpane, workbookOf } from './in-taskpane.js';
import { launchChromium } from './launch.js';
import { remotePort } from './remote-port.js';
import { openOneFile, openWorkbench, type Workbench } from './workbench.js';

/** What markup would have become, and what its script would have left. */
const madeOf = (page: Page): Promise<unknown> => page.evaluate(() => ({
  ran: 'ran' in globalThis,
  made: [...document.querySelectorAll('img[src=x], svg[onload], [onerror], base, meta[http-equiv=refresh], [href^="javascript:"], [src*=elsewhere]')]
    .map((element) => [element.tagName, ...[...element.attributes].map(({ name, value }) => `${name}=${value}`)]),
}));
const nothing = { ran: false, made: [] };

/** Everything that a person read on the way. */
class Read {
  text = '';
  readonly #page: Page;

  constructor(on: Page) { this.#page = on; }

  async look(): Promise<void> {
    this.text += `${await this.#page.locator('body').innerText()}\n`;
    assert.deepEqual(await madeOf(this.#page), nothing);
  }
  sees(...texts: readonly string[]): void {
    for (const text of texts) assert.ok(this.text.includes(text), `${text} is not shown as it is written`);
  }
}

/** Through every view of the pane with a workbook and documents in which each text is a trap. */
async function walk(pane: Locator, read: Read): Promise<void> {
  const tab = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
  await tab('校验');
  await pane.getByRole('button', { name: '校验', exact: true }).click();
  await pane.locator('.verdict').getByText('不通过', { exact: true }).waitFor();
  await read.look();
  const findings = pane.locator('.finding');
  for (let at = 0; at < await findings.count() && at < 5; at += 1) {
    await findings.nth(at).locator('.sentence').click();
    await read.look();
  }
  await tab('文字');
  await pane.locator('.preview').waitFor();
  await read.look();
  await tab('导出');
  await pane.locator('.one-picture').waitFor();
  await read.look();
  await tab('填报');
  for (const [kind, bytes] of Object.entries(hostileDocuments())) {
    await pane.locator('input[data-purpose="导入文件…"]')
      .setInputFiles({ name: `${places.file}.${kind}`, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await pane.getByText('读到200/200个数').waitFor();
    await read.look();
    if (kind !== 'docx') await pane.getByRole('button', { name: '取消', exact: true }).click();
    else {
      for (const box of await pane.locator('.import-preview').getByRole('checkbox').all()) await box.check();
      await pane.getByRole('button', { name: '填入', exact: true }).click();
      await pane.getByText(/^已填入/).first().waitFor();
      await read.look();
    }
  }
  // what the documents brought is checked as well
  await tab('校验');
  await pane.getByRole('button', { name: /校验$/ }).first().click();
  await findings.getByText('段<img').first().waitFor();
  await read.look();
}

/** Text that came in stands as text; what is calculated are our own sums. */
function assertTexts(grids: readonly Grid[]): void {
  const texts: string[] = [];
  for (const grid of grids) {
    eachCell(grid, ({ value, formula }) => {
      if (typeof value === 'string') texts.push(value);
      if (formula !== undefined) assert.match(formula, /^=?SUM\([A-Z\d:,]+\)$/);
    });
  }
  assertParagraphs(texts);
}

/** Word for word, but for the blanks around them; some stand in one cell. */
function assertParagraphs(texts: readonly string[]): void {
  const lines = new Set(texts.flatMap((text) => text.split('\n').map((line) => line.trim())));
  assert.deepEqual(places.paragraphs.filter((paragraph) => !lines.has(paragraph.trim())), []);
}

describe('what other people write is text wherever it is shown', function () {
  this.timeout(300_000);

  for (const [name, open] of [['the workbench', openWorkbench], ['gouji.html', openOneFile]] as const)
    describe(name, () => {
      let workbench: Workbench;
      before(async () => { workbench = await open(); });
      after(() => workbench.close());

      it('shows a workbook and documents of traps, writes no formula from their text, and saves none', async () => {
        const { page } = workbench;
        const read = new Read(page);
        await workbench.openFile(`${places.file}.xlsx`, hostileBook());
        await read.look();
        await walk(page.getByRole('complementary', { name: '勾稽窗格' }), read);
        read.sees('格<img src=x', places.agency, places.file, places.sheet, '段<img');
        const port = await remotePort(page);
        assertTexts((await port.read((await port.sheets()).map(({ name: sheet }) => ({ sheet })))).filter((grid) => grid !== undefined));
        const { name: saved, bytes } = await workbench.save();
        assertTexts(readXlsx(bytes).sheets.map(({ grid }) => grid));
        assert.equal((await readFile(saved, bytes)).report.agency, places.agency);
        await read.look();
        assert.deepEqual(workbench.complaints, []);
      });
    });

  describe('the pane in an emulated Excel', () => {
    const at = inTaskpane();

    it('shows a workbook and documents of traps, and writes no formula from their text', async () => {
      const book = workbookOf(hostileReport);
      const sheet = book.sheet('表三')!;
      sheet.name = places.sheet;
      sheet.enter(6, 3, places.cell);
      book.names[places.definedName] = '=1';
      await at.open(book);
      const read = new Read(at.page);
      await walk(at.page.locator('body'), read);
      read.sees('格<img src=x', places.agency, places.file, places.sheet, '段<img');
      const { sheets } = await at.page.evaluate(() => window.emulatedExcel.snapshot()) as {
        sheets: { cells: Record<string, { value: unknown; formula?: string }> }[];
      };
      const cells = sheets.flatMap(({ cells }) => Object.values(cells));
      for (const { formula } of cells) if (formula) assert.match(formula, /^=SUM\([A-Z\d:,]+\)$/);
      assertParagraphs(cells.map(({ value }) => String(value)));
      assert.deepEqual(at.complaints, []);
    });
  });

  it('picture.html of a pile with traps in its names, cells and documents', async () => {
    const office = await Office.open();
    await office.put(`in/${places.file}.xlsx`, hostileBook());
    for (const [kind, bytes] of Object.entries(hostileDocuments())) await office.put(`in/${kind}${places.file}.${kind}`, bytes);
    await office.put('名册.csv', `单位名称\n${places.agency}\n${places.definedName}\n`);
    await office.gouji('collect', 'in', '-o', 'out', '--roster', '名册.csv', '--no-send-back');
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      const faults: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
      await page.goto(pathToFileURL(office.at('out/picture.html')).href);
      const read = new Read(page);
      for (const name of await page.locator('#bodies-here tbody th button').all()) await name.click();
      for (const more of await page.locator('details').all()) await more.evaluate((details: HTMLDetailsElement) => { details.open = true; });
      await read.look();
      read.sees(places.agency, places.definedName, places.file);
      assert.deepEqual([asked.length, faults], [1, []]);
    } finally {
      await browser.close();
    }
  });
});
