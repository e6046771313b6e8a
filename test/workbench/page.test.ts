import assert from 'node:assert/strict';
import { cellAt } from '../../src/grid/grid.js';
import { remotePort } from '../browser/remote-port.js';
import { typeInto } from '../browser/typing.js';
import { isReady, openWorkbench, type Workbench } from '../browser/workbench.js';
import { fixtureFile } from '../workbook/fixture-file.js';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('the workbench page', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(300_000);
    workbench = await openWorkbench();
  });
  after(() => workbench.close());
  beforeEach(async () => {
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
    await workbench.page.goto(workbench.address);
    await isReady(workbench.page);
  });

  const sheetNames = async () => (await (await remotePort(workbench.page)).sheets()).map(({ name }) => name);
  const paneWidth = () => workbench.page.locator('.pane-holder').evaluate((pane) => pane.getBoundingClientRect().width);

  it('opens the blank official workbook and says what to do', async () => {
    assert.deepEqual(await sheetNames(), ['单位信息', '表二', '表三', '表四', '基本情况', '正文']);
    assert.match(await workbench.message(), /在表格里填数/);
  });

  it('opens an example from the menu by keyboard', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: '打开示例' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('End');
    const chosen = await page.evaluate(() => document.activeElement!.firstChild!.textContent);
    await page.keyboard.press('Enter');
    await page.getByText('这是公开发布的年报').waitFor();
    assert.equal(await page.getByRole('menu').count(), 0);
    const [identity, applications] = await (await remotePort(page)).read([{ sheet: '单位信息' }, { sheet: '表三' }]);
    assert.equal(cellAt(identity!, 1, 1)?.value, chosen);
    assert.equal(typeof cellAt(applications!, 4, 3)?.value, 'number');
  });

  it('closes the menu with Escape and gives the focus back', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '打开示例');
    assert.equal(await page.getByRole('menuitem').count(), 0);
  });

  it('opens a file that is dropped on the spreadsheet', async () => {
    const carried = await workbench.page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], '拖来的.xlsx'));
      return transfer;
    }, [...await fixtureFile()]);
    await workbench.page.dispatchEvent('canvas', 'dragover', { dataTransfer: carried });
    await workbench.page.dispatchEvent('canvas', 'drop', { dataTransfer: carried });
    await workbench.page.getByText('已打开“拖来的.xlsx”').waitFor();
    assert.deepEqual(await sheetNames(), ["表 三'x"]);
  });

  for (const [what, bytes, sentence] of [
    ['a text file', text('本年新收21件'), /xlsx/],
    ['an empty file', new Uint8Array(), /./],
    ['an old xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]), /另存为/],
  ] as const)
    it(`says what is wrong with ${what} and keeps the present workbook`, async () => {
      const { page } = workbench;
      await typeInto(page, '表三', 4, 3, 5);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '打开', exact: true }).click();
      await (await chooser).setFiles({ name: '坏文件.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.locator('.bar .alert:not(:empty)').waitFor();
      assert.match(await workbench.message(), sentence);
      assert.doesNotMatch(await workbench.message(), /意外|undefined|Error/);
      const [grid] = await (await remotePort(page)).read([{ sheet: '表三' }]);
      assert.equal(cellAt(grid!, 4, 3)?.value, 5);
    });

  for (const [where, focus] of [
    ['the spreadsheet', () => typeInto(workbench.page, '表三', 4, 3, 5)],
    ['a cell that is being typed in', () => workbench.page.keyboard.type('6')],
    ['the pane', () => workbench.page.getByRole('tab', { name: '填报' }).focus()],
  ] as const)
    it(`saves with Ctrl+S in ${where}`, async () => {
      await focus();
      const coming = workbench.page.waitForEvent('download');
      await workbench.page.keyboard.press('Control+s');
      assert.equal((await coming).suggestedFilename(), '政府信息公开工作年度报告.xlsx');
    });

  it('offers 新建年报 where the sheets can be added, and not where they are', async () => {
    const { page } = workbench;
    const pane = page.getByRole('complementary', { name: '勾稽窗格' });
    await page.getByRole('tab', { name: '填报' }).click();
    await pane.getByText('年报的三张表').waitFor();
    assert.equal(await pane.getByRole('button', { name: '新建年报' }).count(), 0);
    await workbench.openFile('别的.xlsx', await fixtureFile());
    await pane.getByRole('button', { name: '新建年报' }).waitFor();
  });

  it('marks unsaved work and takes the mark away on saving', async () => {
    const { page } = workbench;
    const mark = page.locator('.file-name');
    assert.doesNotMatch(await mark.innerText(), /未保存/);
    await typeInto(page, '表三', 4, 3, 5);
    await page.getByText('未保存').waitFor();
    await workbench.save();
    assert.doesNotMatch(await mark.innerText(), /未保存/);
  });

  it('resizes the pane by keyboard and by dragging, never below 320', async () => {
    const { page } = workbench;
    assert.equal(await paneWidth(), 360);
    await page.getByRole('separator', { name: '窗格宽度' }).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await paneWidth(), 376);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    assert.equal(await paneWidth(), 320);
    const box = (await page.getByRole('separator', { name: '窗格宽度' }).boundingBox())!;
    await page.mouse.move(box.x + 4, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(800, box.y + 200);
    await page.mouse.up();
    assert.equal(await paneWidth(), 480);
  });

  it('puts the pane below in a narrow window, and nothing sticks out', async () => {
    const { page } = workbench;
    await page.setViewportSize({ width: 500, height: 800 });
    const sheet = (await page.locator('.spreadsheet').boundingBox())!;
    const pane = (await page.locator('.pane-holder').boundingBox())!;
    assert.ok(pane.y >= sheet.y + sheet.height && pane.width === 500 && pane.height > 200);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 500);
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(workbench.complaints, []));
});
