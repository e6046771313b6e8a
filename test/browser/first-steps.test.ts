import assert from 'node:assert/strict';
import { cellAt } from '../../src/grid/grid.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';
import { typeInto } from './typing.js';

describe('the first steps in the workbench, and its bar', () => {
  const at = inWorkbench();
  const { pane, click } = at;
  const button = (name: string) => at.page.locator('.bar').getByRole('button', { name, exact: true });
  const value = async () => {
    const [grid] = await (await at.port()).read([{ sheet: '表三' }]);
    return cellAt(grid!, 4, 3)?.value ?? null;
  };

  it('shows the way of the whole job, what is done and what comes next', async () => {
    const steps = pane().locator('.way h3');
    assert.deepEqual(await steps.allTextContents(), ['填报（接下来）', '校验', '文字', '导出']);
    await picture(at.page, 'workbench-first');
    await at.openSample('宿迁市人民政府');
    await pane().getByText('已填200/200个数。').waitFor();
    assert.deepEqual(await steps.allTextContents(), ['填报（已完成）', '校验（接下来）', '文字', '导出']);
    await click('去写文字');
    await pane().getByRole('tabpanel', { name: '文字' }).waitFor();
  });

  it('undoes and does again', async () => {
    assert.equal(await button('撤销').getAttribute('aria-disabled'), 'true');
    await typeInto(at.page, '表三', 4, 3, 5);
    await button('撤销').click();
    await at.page.waitForFunction(() => !window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName('表三')!.getRange(4, 3).getValue());
    assert.equal(await value(), null);
    await button('重做').click();
    await at.page.waitForFunction(() => window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName('表三')!.getRange(4, 3).getValue());
    assert.equal(await value(), 5);
  });

  it('prints the three tables and the text, each on its own page and as wide as the paper', async () => {
    await at.openSample('宿迁市人民政府');
    await at.tab('文字');
    await click('生成文字');
    await pane().getByText('已生成“正文”').waitFor();
    await at.page.evaluate(() => { window.print = () => document.body.classList.add('asked-to-print'); });
    await button('打印').click();
    await at.page.locator('body.asked-to-print').waitFor();
    await at.page.emulateMedia({ media: 'print' });
    const pages = await at.page.locator('.sheet-page').evaluateAll((tables) => tables.map((table) => ({
      width: table.getBoundingClientRect().width, wide: table.classList.contains('wide'), text: table.textContent.slice(0, 40),
    })));
    assert.deepEqual(pages.map(({ text }) => text.slice(0, 2)), ['二、', '三、', '四、', '宿迁']);
    for (const { width, wide } of pages) assert.ok(width <= (wide ? 1033 : 704), `${width}`);
    assert.equal(await at.page.locator('#workbench').isVisible(), false);
    await at.page.emulateMedia({ media: null });
    assert.equal(await at.page.locator('.paper').isVisible(), false);
  });

  it('shows help, and gives the keyboard back', async () => {
    await button('帮助').focus();
    await at.page.keyboard.press('Enter');
    await at.page.getByRole('dialog', { name: '帮助' }).waitFor();
    await picture(at.page, 'workbench-help');
    await at.page.keyboard.press('Escape');
    assert.equal(await at.page.evaluate(() => document.activeElement!.textContent), '帮助');
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
