import assert from 'node:assert/strict';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { changed, seed } from '../reports.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';

const wrong = newXlsx(reportWorkbook(currentForm, changed(seed('suqian-2024'), 'applications.received.person', 999), {}).sheets);

/** Sheet, verdict and list at once, or one behind a button. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
  { width: 800, height: 900, pictured: 'workbench-findings-800x900' },
  // 1280 × 800 at a zoom of 200 %
  { width: 640, height: 400, pictured: 'workbench-findings-640x400', folds: 'workbench-folded-640x400' },
] as const;

describe('the workbench in windows of other sizes', () => {
  const at = inWorkbench();
  const { pane, findings } = at;

  /** How many rows of 表三 are wholly in sight, its frozen head included. */
  const rowsInSight = () => at.page.evaluate(() => {
    const sheet = window.goujiSpreadsheet!.getActiveWorkbook()!.getActiveSheet();
    const height = document.querySelector('canvas[id^=univer-sheet-main-canvas]')!.getBoundingClientRect().height;
    let [used, rows] = [20 * sheet.getZoom(), 0];
    while ((used += sheet.getRowHeight(rows) * sheet.getZoom()) <= height) rows += 1;
    return rows;
  });
  const inSight = (part: string) => at.page.locator(part).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight && bottom > top;
  });

  for (const { width, height, ...size } of sizes)
    it(`keeps ten rows, verdict and list in reach at ${width} × ${height}`, async () => {
      await at.page.setViewportSize({ width, height });
      await at.workbench.openFile('年报.xlsx', wrong);
      await pane().getByRole('button', { name: '校验', exact: true }).click();
      await findings().first().waitFor();
      await (await at.port()).select({ sheet: '表三', area: { row: 4, column: 3, rows: 1, columns: 1 } });
      assert.ok(await inSight('.verdict'));
      assert.ok(await inSight('.findings'), 'the list');
      assert.equal(await at.page.evaluate(() => document.documentElement.scrollWidth), width);
      if ('pictured' in size) await picture(at.page, size.pictured);
      if ('folds' in size) {
        await at.page.getByRole('button', { name: '窗格' }).click();
        assert.equal(await pane().isVisible(), false);
        await picture(at.page, size.folds);
      }
      assert.ok(await rowsInSight() >= 10, `${await rowsInSight()} rows`);
      if ('folds' in size) {
        await at.page.keyboard.press('Shift+F6');
        await pane().waitFor();
      }
    });

  it('breaks no word of the footer at 320', async () => {
    await at.page.setViewportSize({ width: 320, height: 640 });
    await at.workbench.openFile('年报.xlsx', wrong);
    await pane().getByRole('button', { name: '校验', exact: true }).click();
    await findings().first().waitFor();
    const heights = await pane().locator('.list-foot button').evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().height));
    assert.deepEqual(heights, heights.map(() => heights[0]), 'each on one line');
    assert.equal(await at.page.evaluate(() => document.documentElement.scrollWidth), 320);
    await picture(at.page, 'workbench-findings-320x640');
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
