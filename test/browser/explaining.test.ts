import assert from 'node:assert/strict';
import { readXlsx } from '../../src/files/xlsx/index.js';
import { cellAt } from '../../src/grid/grid.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';
import { typeInto } from './typing.js';

/** 表三 D5: broken by this, one more than what was concluded. */
const received = { sheet: '表三', row: 4, column: 3 } as const;

describe('explaining a finding, by clicks and keys', () => {
  const at = inWorkbench();
  const { pane, click, findings } = at;

  beforeEach(async () => {
    await at.openSample('宁波市北仑区公共项目建设管理中心');
    await typeInto(at.page, received.sheet, received.row, received.column, 2);
    await click('校验');
    await findings().nth(1).waitFor();
  });

  const waived = (count: number) => pane().locator('summary', { hasText: `已说明 (${count})` });

  async function explain(index: number, reason: string): Promise<void> {
    await findings().nth(index).locator('.sentence').click();
    await click('说明情况');
    await pane().locator('textarea:focus').waitFor();
    await at.page.keyboard.type(reason);
    await at.page.keyboard.press('Tab');
    await at.page.keyboard.type('张三');
    await at.page.keyboard.press('Enter');
  }

  it('asks for both parts, then folds the finding and counts it', async () => {
    await findings().nth(0).locator('.sentence').click();
    await click('说明情况');
    await click('保存说明');
    await pane().getByText('请写明理由。').waitFor();
    await pane().getByText('请写姓名。').waitFor();
    await picture(at.page, 'pane-explain');
    await click('取消');
    await explain(0, '台账如此');
    await waived(1).waitFor();
    assert.equal(await findings().count(), 1);
    await waived(1).click();
    await pane().getByText('说明：台账如此（张三，').waitFor();
    await picture(at.page, 'pane-explained');
    await click('撤销说明');
    await findings().nth(1).waitFor();
    assert.equal(await waived(1).count(), 0);
  });

  it('keeps a reason over a new check, saving and opening, and drops it when its figure changes', async () => {
    await explain(0, '台账如此');
    await waived(1).waitFor();
    await explain(0, '同上');
    await waived(2).waitFor();
    await pane().locator('.verdict', { hasText: '通过' }).waitFor();
    await click('重新校验');
    await waived(2).waitFor();

    const { bytes } = await at.workbench.save();
    await at.workbench.openFile('再打开.xlsx', bytes);
    await click('校验');
    await waived(2).waitFor();

    await typeInto(at.page, received.sheet, received.row, received.column, 3);
    await pane().getByText('原来的说明（张三：台账如此）因数字改变而失效').waitFor();
    assert.equal(await pane().locator('summary', { hasText: '已说明' }).count(), 0);
    await typeInto(at.page, received.sheet, received.row, received.column, 1);
    await pane().getByText('有一条说明已经用不上（张三：台账如此）').waitFor();
  });

  it('writes a check report that says by itself when it is out of date', async () => {
    await explain(0, '台账如此');
    await waived(1).waitFor();
    await click('检查报告');
    await pane().getByText('已写入工作表“检查报告”').waitFor();
    await picture(at.page, 'check-sheet');
    const port = await at.port();
    /** The formula is calculated a moment after the edit. */
    const statusIs = async (expected: string): Promise<void> => {
      for (;;) {
        const [grid] = await port.read([{ sheet: '检查报告' }]);
        if (cellAt(grid!, 8, 1)?.value === expected) return;
        await at.page.waitForTimeout(50);
      }
    };
    await statusIs('与检查时的数字一致');
    await typeInto(at.page, '表二', 7, 1, 9);
    await statusIs('已过期：检查之后改过数字，请重新生成');
    await click('检查报告');
    await at.page.waitForFunction(() => document.querySelector('.notice-success') !== null);
    await statusIs('与检查时的数字一致');

    const { bytes } = await at.workbench.save();
    const { grid } = readXlsx(bytes).sheets.find(({ name }) => name === '检查报告')!;
    const rows = grid.cells.map((row) => row?.map((cell) => cell?.value ?? '').join('|') ?? '');
    assert.ok(rows.includes('结论|不通过（1条已说明）'), rows.join('\n'));
    assert.ok(rows.some((row) => row.startsWith('统计|错误1 · 存疑0 · 提示0 · 未检查0；')), rows.join('\n'));
    assert.ok(rows.some((row) => /^已说明\|.*\|台账如此（张三，\d{4}-\d\d-\d\d）\|/.test(row)));
  });

  it('tells why, and leads to the page of the rule', async () => {
    await findings().nth(0).locator('.sentence').click();
    await click('为什么');
    await pane().getByText('这是格式上唯一印明的勾稽关系').waitFor();
    const opened = at.page.waitForEvent('popup');
    await pane().getByRole('link', { name: '看例子' }).click();
    const rule = await opened;
    await rule.getByRole('heading', { name: '新收加上年结转应等于办结加结转下年度' }).waitFor();
    await rule.close();
  });

  it('checks more strictly for publication, and keeps the stage in the workbook', async () => {
    await typeInto(at.page, '表二', 7, 1, null);
    await pane().locator('.finding', { hasText: 'B8是空格' }).getByText('存疑', { exact: true }).waitFor();
    await pane().getByLabel('阶段').selectOption('发布');
    await pane().locator('.finding', { hasText: 'B8是空格' }).getByText('错误', { exact: true }).waitFor();
    assert.equal((await (await at.port()).settings()).values['profile'], 'publish');
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
