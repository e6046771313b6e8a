import assert from 'node:assert/strict';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import { cellAt } from '../../src/grid/grid.js';
import { areaAddress, qualifiedAddress } from '../../src/grid/address.js';
import type { WorkbookPort } from '../../src/workbook/port.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { seed } from '../reports.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';
import { flagsShown, snapshotOf } from './shown.js';
import { typeInto } from './typing.js';

const agency = '宁波市北仑区公共项目建设管理中心';

/** 三、本年新收, 自然人: one application in the real report. */
const received = { sheet: '表三', row: 4, column: 3, address: '表三!D5' } as const;

describe('the main job in the workbench, by clicks and keys', () => {
  const at = inWorkbench();
  const { pane, click, tab, findings } = at;
  let port: WorkbookPort;

  beforeEach(async () => {
    await at.openSample(agency);
    port = await at.port();
  });

  const verdict = (words: string) => pane().locator('.verdict', { hasText: words }).and(pane().locator(`text=/^\\s*${words}$/`)).waitFor();
  const type = (value: number | string | null) => typeInto(at.page, received.sheet, received.row, received.column, value);
  const selected = async () => {
    const place = await port.selection();
    return place && qualifiedAddress(place.sheet, areaAddress(place.area));
  };

  async function check(): Promise<void> {
    await click('校验');
    await verdict('通过');
  }

  it('passes the real report, and says what was checked', async () => {
    await pane().getByText('将检查42条等式、200个数字').waitFor();
    await check();
    await pane().getByText('42条等式、200个数字已检查').waitFor();
    assert.equal(await findings().count(), 0);
    assert.deepEqual(await flagsShown(at.page), {});
  });

  it('flags and lists what a person types wrong, follows the cell, and ticks what is right again', async () => {
    await check();
    await type(2);
    await verdict('不通过');
    assert.equal(await findings().count(), 2);
    const flags = await flagsShown(at.page);
    assert.equal(flags[received.address], 'error');
    assert.equal(flags['表三!J5'], 'error');
    assert.equal(flags['表三!E5'], undefined, 'a cell that no broken equation holds');
    await picture(at.page, '03-flagged');

    const first = findings().filter({ hasText: '自然人' });
    await first.locator('.sentence').click();
    assert.equal(await selected(), received.address);
    await first.getByText('左边 2 − 右边 1 = 1').waitFor();
    await picture(at.page, '04-selected');

    // both ticks stand for two seconds: they are looked for before the typing is done
    const ticked = pane().locator('.bar-solved').nth(1).waitFor();
    await type(1);
    await ticked;
    await picture(at.page, '05-fixed');
    await verdict('通过');
    await at.page.waitForFunction(() => document.querySelectorAll('.finding').length === 0);
    assert.deepEqual(await flagsShown(at.page), {});
  });

  it('walks the findings with the buttons and the keys', async () => {
    await check();
    await type(2);
    await verdict('不通过');
    await pane().getByRole('button', { name: '下一处' }).click();
    assert.equal(await findings().nth(0).getByRole('button', { expanded: true }).count(), 1);
    await pane().getByRole('button', { name: '下一处' }).click();
    assert.equal(await findings().nth(1).getByRole('button', { expanded: true }).count(), 1);
    await pane().getByRole('button', { name: '上一处' }).click();
    assert.equal(await findings().nth(0).getByRole('button', { expanded: true }).count(), 1);

    await findings().nth(0).locator('.sentence').focus();
    await at.page.keyboard.press('Escape');
    assert.equal(await findings().getByRole('button', { expanded: true }).count(), 0);
    await at.page.keyboard.press('ArrowDown');
    await at.page.keyboard.press('Enter');
    assert.equal(await findings().nth(1).getByRole('button', { expanded: true }).count(), 1);
    assert.match(await selected() ?? '', /^表三!/);
  });

  it('clears the flags and leaves the workbook as it was', async () => {
    await type(2);
    // waits for the totals
    await port.read([{ sheet: received.sheet }]);
    const before = await snapshotOf(at.page);
    await click('校验');
    await verdict('不通过');
    assert.equal((await flagsShown(at.page))[received.address], 'error');
    await click('清除标记');
    await pane().getByText('标记已清除').waitFor();
    assert.deepEqual(await flagsShown(at.page), {});
    assert.deepEqual(await snapshotOf(at.page), before);
    assert.equal(await findings().count(), 2, 'the list stays');
  });

  it('writes the text from the figures, and the text follows them', async () => {
    await tab('文字');
    await click('生成文字');
    await pane().getByText('已生成“正文”').waitFor();
    const lines = async () => {
      const [grid] = await port.read([{ sheet: '正文' }]);
      return grid!.cells.map((_, row) => String(cellAt(grid!, row, 0)?.value ?? ''));
    };
    const first = await lines();
    assert.equal(first[0], `${agency}2024年政府信息公开工作年度报告`);
    assert.ok(first.some((line) => line.includes('新收') && line.includes('1件')), 'the one application of table 三');
    assert.ok(first.some((line) => line.includes('主动公开政府信息69条')));
    assert.equal(await selected(), '正文!A1');
    await picture(at.page, '06-text');

    await type(3);
    await click('更新文字');
    await pane().getByText('已更新“正文”').waitFor();
    // one figure alone breaks the balance: no sentence is made of it
    assert.ok((await lines()).some((line) => line.includes('【待核：') && line.includes('新收加上年结转3，')));
  });

  it('asks before it replaces a paragraph that a person changed', async () => {
    await tab('文字');
    await click('生成文字');
    await pane().getByText('已生成“正文”').waitFor();
    await typeInto(at.page, '正文', 0, 0, '我单位的题目');
    await type(4);
    await click('更新文字');
    await pane().getByRole('heading', { name: '您改过1段文字' }).waitFor();
    await picture(at.page, 'pane-asks');
    await click('更新文字');
    await pane().getByText('保留了您改过的1段').waitFor();
    const [grid] = await port.read([{ sheet: '正文' }]);
    assert.equal(cellAt(grid!, 0, 0)?.value, '我单位的题目');
  });

  it('shows hostile names and cells as the text they are', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { sheets } = reportWorkbook(currentForm, { ...seed('beilun-projects-2024'), agency: hostile }, {});
    const spoilt = sheets.map((sheet) => (sheet.name !== received.sheet ? sheet : {
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.row === received.row && cell.column === received.column ? { ...cell, value: hostile } : cell)),
    }));
    await at.workbench.openFile(`${hostile}.xlsx`.replace('/', ''), newXlsx(spoilt));
    await click('校验');
    await verdict('不通过');
    await findings().filter({ hasText: '<img src=x onerror=a…' }).first().waitFor();
    await tab('文字');
    await pane().locator('.preview').getByText(hostile).first().waitFor();
    assert.equal(await at.page.locator('img[src=x]').count(), 0);
  });

  it('shows where each table stands, and takes a range that a person selects', async () => {
    await tab('填报');
    for (const address of ['表二!A2:D15', '表三!A2:J29', '表四!A2:O5']) await pane().getByText(address).waitFor();
    await port.select({ sheet: '表三', area: { row: 1, column: 0, rows: 28, columns: 10 } });
    await pane().getByRole('button', { name: /绑定所选区域/ }).nth(1).click();
    await pane().getByRole('button', { name: '表三：恢复自动查找' }).waitFor();
    await picture(at.page, 'pane-fill');
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
