import assert from 'node:assert/strict';
import { cellAt } from '../../src/grid/grid.js';
import { areaAddress, qualifiedAddress } from '../../src/grid/address.js';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { seed } from '../reports.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';
import { clickCell, typeInto } from './typing.js';

/** Without the pointer, which is never moved here but by the helpers of other tests. */
describe('the workbench by keyboard', () => {
  const at = inWorkbench();
  const { pane, findings } = at;
  const press = async (...keys: readonly string[]): Promise<void> => { for (const key of keys) await at.page.keyboard.press(key); };
  const focused = () => at.page.evaluate(() => document.activeElement!.textContent.trim());
  const part = () => at.page.evaluate(() =>
    ['.bar', '.spreadsheet', '.pane-holder'].find((one) => document.querySelector(one)!.contains(document.activeElement)));
  const inPart = (wanted: string) =>
    at.page.waitForFunction((one) => document.querySelector(one)!.contains(document.activeElement), wanted);
  const verdict = (words: string) => pane().locator('.verdict').filter({ hasText: new RegExp(`^${words}`) }).waitFor();
  const value = async (sheet: string, row: number, column: number) => {
    const [grid] = await (await at.port()).read([{ sheet }]);
    return cellAt(grid!, row, column)?.value ?? null;
  };
  const selected = async () => {
    const place = await (await at.port()).selection();
    return place && qualifiedAddress(place.sheet, areaAddress(place.area));
  };

  /** Goes on with one key until the focus says this. */
  async function pressUntil(key: string, words: RegExp): Promise<void> {
    for (let tries = 0; tries < 30; tries++) {
      if (words.test(await focused())) return;
      await press(key);
    }
    assert.fail(`${key} never came to ${words}`);
  }

  async function goTo(wanted: string): Promise<void> {
    for (let tries = 0; await part() !== wanted && tries < 3; tries++) {
      const from = await part();
      await press('F6');
      await at.page.waitForFunction((one) => !one || !document.querySelector(one)!.contains(document.activeElement), from);
    }
    await inPart(wanted);
  }

  async function type(text: string): Promise<void> {
    await at.page.keyboard.type(text);
    await at.page.waitForFunction(() => window.goujiSpreadsheet!.getActiveWorkbook()!.isCellEditing());
  }

  it('does the whole job: opens a sample, spoils a cell, checks, goes to the finding, repairs, saves', async () => {
    await goTo('.bar');
    await pressUntil('Tab', /^打开示例$/);
    await press('Enter');
    await pressUntil('ArrowDown', /宁波市北仑区公共项目建设管理中心/);
    await press('Enter');
    await at.page.getByText('这是公开发布的年报').waitFor();

    await goTo('.spreadsheet');
    await press('Control+Alt+PageDown', 'Control+Alt+PageDown', 'Control+Home');
    // over the heading and the head of the table, which are merged
    await press('ArrowDown', 'ArrowDown', 'ArrowRight');
    assert.equal(await selected(), '表三!D5');
    await type('2');
    await press('Enter');

    await goTo('.pane-holder');
    await pressUntil('Tab', /^校验$/);
    if (await at.page.evaluate(() => document.activeElement!.getAttribute('role') === 'tab')) {
      await press('Tab');
      await pressUntil('Tab', /^校验$/);
    }
    await press('Enter');
    await verdict('不通过');
    assert.equal(await focused(), '重新校验', 'the keyboard stays where the check is');
    await pressUntil('Tab', /自然人列/);
    await press('Enter');
    await findings().getByText('左边 2 − 右边 1 = 1').waitFor();
    assert.equal(await selected(), '表三!D5');

    await goTo('.spreadsheet');
    await type('1');
    await press('Enter');
    await verdict('通过');

    await goTo('.bar');
    await pressUntil('Tab', /^保存$/);
    const coming = at.page.waitForEvent('download');
    await press('Enter');
    await coming;
  });

  it('goes one cell on with Tab while a cell is typed in, and out of the sheet otherwise', async () => {
    await clickCell(at.page, '表三', 4, 3);
    await at.page.keyboard.type('7');
    await press('Tab');
    assert.equal(await part(), '.spreadsheet');
    await at.page.waitForFunction(() => window.goujiSpreadsheet!.getActiveWorkbook()!.getActiveSheet().getActiveRange()!.getColumn() === 4);
    assert.equal(await value('表三', 4, 3), 7);
    await press('Tab');
    assert.notEqual(await part(), '.spreadsheet');
    await clickCell(at.page, '表三', 4, 3);
    await press('Shift+Tab');
    assert.equal(await part(), '.bar');
  });

  it('takes what is being typed into its cell when F6 leaves', async () => {
    await clickCell(at.page, '表三', 4, 3);
    await at.page.keyboard.type('12');
    await press('F6');
    await inPart('.pane-holder');
    assert.equal(await value('表三', 4, 3), 12);
    assert.equal(await selected(), '表三!D5');
  });

  it('finishes the cell that is open when a check is asked for', async () => {
    await clickCell(at.page, '表三', 4, 3);
    await type('12');
    await pane().getByRole('button', { name: '校验', exact: true }).click();
    await pane().locator('.verdict').waitFor();
    assert.equal(await value('表三', 4, 3), 12);
    assert.equal(await pane().getByText('正在编辑').count(), 0);
  });

  it('keeps what was refused, names its cell, and goes back into it', async () => {
    const box = at.page.getByRole('dialog', { name: '表三!D5没有填入“12件”' });
    await typeInto(at.page, '表三', 4, 3, 3);
    await typeInto(at.page, '表三', 4, 3, '12件');
    await box.getByText('这里只填0或正整数，不带单位。').waitFor();
    await picture(at.page, 'workbench-refused');
    assert.equal(await value('表三', 4, 3), 3);
    assert.equal(await focused(), '重试');
    await press('Enter', 'F2');
    // once more as it is: the text was kept
    await press('Enter');
    await box.waitFor();
    await press('Enter');
    await at.page.keyboard.type('12');
    await press('Enter');
    await at.page.waitForFunction(() => !window.goujiSpreadsheet!.getActiveWorkbook()!.isCellEditing());
    assert.equal(await value('表三', 4, 3), 12, 'all of the old text was selected');

    await typeInto(at.page, '表三', 4, 3, '12件');
    await box.waitFor();
    await press('Escape');
    assert.equal(await box.count(), 0);
    assert.equal(await part(), '.spreadsheet');
    assert.equal(await value('表三', 4, 3), 12);
  });

  it('keeps the place in the pane when what had the keyboard goes', async () => {
    await at.workbench.openFile('年报.xlsx', newXlsx(reportWorkbook(currentForm, seed('suqian-2024'), {}).sheets));
    await typeInto(at.page, '表三', 4, 3, 99_999);
    await pane().getByRole('button', { name: '校验', exact: true }).click();
    await verdict('不通过');
    await findings().first().locator('.sentence').click();
    await pane().getByRole('button', { name: '说明情况' }).click();
    await pane().getByRole('button', { name: '取消' }).focus();
    await press('Enter');
    assert.equal(await focused(), '说明情况');
    await pane().getByRole('button', { name: '清除标记' }).focus();
    await press('Enter');
    await pane().getByText('标记已清除').waitFor();
    assert.equal(await focused(), '清除标记');
    await pane().getByRole('button', { name: '关闭' }).focus();
    await press('Enter');
    assert.equal(await part(), '.pane-holder');
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
