import assert from 'node:assert/strict';
import { cellAt } from '../../src/grid/grid.js';
import type { WorkbookPort } from '../../src/workbook/port.js';
import { seed } from '../reports.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';
import { flagsShown } from './shown.js';
import { typeInto } from './typing.js';

const suqian = seed('suqian-2024');

describe('naming the wrong cell, by clicks and keys', () => {
  const at = inWorkbench();
  const { pane, click } = at;
  let port: WorkbookPort;

  beforeEach(() => open('宿迁市人民政府'));

  const suspect = () => pane().locator('.suspect');
  const possibility = () => suspect().locator('.possibility');
  const fillings = () => suspect().getByRole('button', { name: /填入/ });

  async function open(agency: string): Promise<void> {
    await at.openSample(agency);
    port = await at.port();
  }

  async function valueAt(sheet: string, row: number, column: number): Promise<unknown> {
    const [grid] = await port.read([{ sheet }]);
    return cellAt(grid!, row, column)?.value;
  }

  it('names the cell whose digits were swapped, fills it in on a click, and undo brings the slip back', async () => {
    // 表三 D7, 予以公开·自然人
    const right = suqian.figures['applications.granted.person']!;
    const slip = 4108;
    assert.equal(right, 1408, 'the sample has another number there now');
    await typeInto(at.page, '表三', 6, 3, slip);
    await click('校验');
    await suspect().getByText('最可能', { exact: true }).waitFor();
    await possibility().and(pane().getByText(`D7应为${right}，现为${slip}`)).waitFor();
    await suspect().getByText('可能是两位数字颠倒').waitFor();
    assert.equal((await flagsShown(at.page))['表三!D7'], 'suspect');
    await picture(at.page, 'pane-suspect');

    await suspect().getByRole('button', { name: new RegExp(`填入${right}$`) }).click();
    await pane().locator('.verdict', { hasText: '通过' }).and(pane().locator('.verdict-pass')).waitFor();
    assert.equal(await valueAt('表三', 6, 3), right);
    await pane().getByText(`已在D7填入${right}（原为${slip}）`).waitFor();

    await at.page.evaluate(() => window.goujiSpreadsheet!.undo());
    await pane().locator('.verdict-fail').waitFor();
    assert.equal(await valueAt('表三', 6, 3), slip);
    await suspect().getByRole('button', { name: new RegExp(`填入${right}$`) }).click();
    await pane().locator('.verdict-pass').waitFor();
    await click('撤销');
    await pane().locator('.verdict-fail').waitFor();
    assert.equal(await valueAt('表三', 6, 3), slip);
  });

  it('lists what is equally possible, and fills in only what a person opened', async () => {
    // 行政复议: any of the four results may be the one that is 3 too high
    await typeInto(at.page, '表四', 4, 3, suqian.figures['disputes.review.pending']! + 3);
    await typeInto(at.page, '表四', 4, 4, suqian.figures['disputes.review.total']!);
    await click('校验');
    await suspect().getByText('4种同样可能，点开一种').waitFor();
    assert.equal(new Set(await possibility().allInnerTexts()).size, 4);
    assert.equal(await fillings().count(), 0, 'none of them is more likely');
    for (const index of [3, 1]) {
      await possibility().nth(index).click();
      const [, to] = /应为(\d+)/.exec(await possibility().nth(index).innerText())!;
      await suspect().getByRole('button', { name: `填入${to}`, exact: true }).waitFor();
      assert.equal(await fillings().count(), 1);
      const opened = await possibility().evaluateAll((all) => all.map((each) => each.getAttribute('aria-expanded')));
      assert.deepEqual(opened, [0, 1, 2, 3].map((at) => `${at === index}`));
    }
    await picture(at.page, 'pane-possibilities');
    await click('还有1种不太可能的');
    assert.equal(await possibility().count(), 5);
  });

  it('says 11 and 5 for the totals of Hongze 2023 that were left at 0', async () => {
    await open('淮安市洪泽区人民政府');
    await click('校验');
    await suspect().getByText('E5应为11，现为0').waitFor();
    await suspect().getByText('O5应为5，现为0').waitFor();
    assert.equal(await suspect().getByText('可能是总计没有填').count(), 2);
    await click('填入11');
    await pane().getByText('已在E5填入11').waitFor();
    await click('填入5');
    await pane().locator('.verdict-pass').waitFor();
  });

  it('offers the only value that fits a blank', async () => {
    await typeInto(at.page, '表三', 6, 3, null);
    // the total is typed, so that it says something about the blank
    await typeInto(at.page, '表三', 6, 9, suqian.figures['applications.granted.total']!);
    await click('校验');
    await pane().locator('.finding', { hasText: 'D7是空格' }).locator('.sentence').click();
    await pane().getByText(`D7由等式算出只能是${suqian.figures['applications.granted.person']!}`).waitFor();
    await picture(at.page, 'pane-blank');
    await click(`填入${suqian.figures['applications.granted.person']!}`);
    await pane().getByText('已在D7填入').waitFor();
  });

  it('says that there are too many errors when nothing small explains them', async () => {
    for (const [row, column] of [[6, 3], [7, 4], [9, 5], [10, 6], [14, 3]] as const) {
      await typeInto(at.page, '表三', row, column, 987);
    }
    await click('校验');
    await pane().getByText(/至少有\d格填错，指不出是哪几格/).waitFor();
  });

  it('asks nothing of other hosts and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
