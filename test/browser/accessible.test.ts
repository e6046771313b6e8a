import assert from 'node:assert/strict';
import { pageOf } from '../files/html/page.js';
import { assertAccessible } from './axe.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';
import { typeInto } from './typing.js';

const agency = '宁波市北仑区公共项目建设管理中心';

/** Axe on what a person meets on the way, one state after the other. */
describe('axe finds nothing in the workbench and its pane', () => {
  const at = inWorkbench();
  const { click, tab, pane } = at;

  const clickIn = (name: string) => at.page.getByRole('button', { name, exact: true }).click();
  const spoil = async (): Promise<void> => {
    await at.openSample(agency);
    await click('校验');
    await typeInto(at.page, '表三', 4, 3, 2);
    await pane().locator('.verdict').getByText('不通过', { exact: true }).waitFor();
  };

  afterEach(() => at.page.emulateMedia({ forcedColors: null, contrast: null }));

  for (const [state, reach] of [
    ['a new report', async () => undefined],
    ['an example, with the menu of examples open', () => clickIn('打开示例')],
    ['the help', () => clickIn('帮助')],
    ['a report to be checked', () => at.openSample(agency)],
    ['passed', async () => {
      await at.openSample(agency);
      await click('校验');
      await pane().locator('.verdict').getByText('通过', { exact: true }).waitFor();
    }],
    ['failed, with findings and suspects', spoil],
    ['a finding, opened', async () => {
      await spoil();
      await at.findings().first().locator('.sentence').click();
    }],
    ['why a finding is one', async () => {
      await spoil();
      await at.findings().first().locator('.sentence').click();
      await at.findings().first().getByRole('button', { name: '为什么' }).click();
      await pane().locator('.why').waitFor();
    }],
    ['an explanation being written', async () => {
      await spoil();
      await at.findings().first().locator('.sentence').click();
      await at.findings().first().getByRole('button', { name: '说明情况' }).click();
    }],
    ['an import, before it is filled in', async () => {
      await tab('填报');
      await pane().locator('input[data-purpose="导入文件…"]')
        .setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer: Buffer.from(pageOf('suqian-2024')) });
      await pane().getByText('读到200/200个数').waitFor();
    }],
    ['the text, before it is written', async () => {
      await at.openSample(agency);
      await tab('文字');
      await pane().locator('.preview').waitFor();
    }],
    ['a finding in the colours of the person’s own system', async () => {
      await at.page.emulateMedia({ forcedColors: 'active' });
      await spoil();
      await at.findings().first().locator('.sentence').click();
      await at.page.waitForFunction(() => getComputedStyle(document.querySelector('.finding.unfolded')!).outlineStyle === 'solid');
      await picture(at.page, 'workbench-forced-colours');
    }],
    ['a finding with more contrast', async () => {
      await at.page.emulateMedia({ contrast: 'more' });
      await spoil();
      const border = await at.findings().first().evaluate((finding) => getComputedStyle(finding).borderBottomColor);
      assert.equal(border, 'rgb(97, 97, 97)');
      await picture(at.page, 'workbench-more-contrast');
    }],
    ['a window of 320 px', () => at.page.setViewportSize({ width: 320, height: 640 })],
  ] as const)
    it(state, async () => {
      await reach();
      await assertAccessible(at.page);
    });

});
