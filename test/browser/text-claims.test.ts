import assert from 'node:assert/strict';
import { areaAddress, qualifiedAddress } from '../../src/grid/address.js';
import { cellAt } from '../../src/grid/grid.js';
import type { WorkbookPort } from '../../src/workbook/port.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';
import { flagsShown } from './shown.js';
import { typeInto } from './typing.js';

const falsehood = '本年度未收到政府信息公开申请。';
const truth = '本年度新收政府信息公开申请1件。';

describe('a false sentence of the text, by clicks and keys', () => {
  const at = inWorkbench();
  const { pane, click, tab, findings } = at;
  let port: WorkbookPort;

  beforeEach(async () => {
    await at.openSample('宁波市北仑区公共项目建设管理中心');
    port = await at.port();
  });

  const selected = async () => {
    const place = await port.selection();
    return place && qualifiedAddress(place.sheet, areaAddress(place.area));
  };
  const lines = async (sheet: string) => {
    const [grid] = await port.read([{ sheet }]);
    return grid!.cells.map((_, row) => String(cellAt(grid!, row, 0)?.value ?? ''));
  };
  const count = (words: RegExp) => pane().locator('.ledger-count', { hasText: words });

  it('is found, leads to both its places, and is put right after a look at the new sentence', async () => {
    await tab('文字');
    await click('生成文字');
    await pane().getByText('已生成“正文”').waitFor();
    await count(/^0 不符$/).waitFor();
    const row = (await lines('正文')).findIndex((line) => line.includes('主动公开政府信息69条'));
    await typeInto(at.page, '正文', row, 0, falsehood);
    await count(/^1 不符$/).click();
    const entry = pane().locator('.entry');
    await entry.locator('mark', { hasText: '未收到政府信息公开申请' }).waitFor();
    await entry.locator('.chip', { hasText: 'J5' }).click();
    assert.equal(await selected(), '表三!J5');
    await entry.locator('.sentence').click();
    assert.equal(await selected(), `正文!A${row + 1}`);
    await entry.scrollIntoViewIfNeeded();
    await picture(at.page, 'pane-ledger');

    await tab('校验');
    await click('校验');
    const finding = findings().filter({ hasText: '未收到政府信息公开申请' });
    await finding.locator('.sentence').click();
    assert.equal(await selected(), `正文!A${row + 1}`);
    assert.equal((await flagsShown(at.page))[`正文!A${row + 1}`], 'error');
    await finding.locator('.quoted mark').waitFor();
    await finding.locator('.chip', { hasText: 'J5' }).click();
    assert.equal(await selected(), '表三!J5');
    await finding.locator('.chip', { hasText: '一 ¶2' }).click();
    assert.equal(await selected(), `正文!A${row + 1}`);

    await click('改正文');
    await finding.locator('.comes mark').waitFor();
    await picture(at.page, 'pane-correct');
    assert.equal((await lines('正文'))[row], falsehood, 'nothing is written before the click');
    const ticked = pane().locator('.bar-solved').first().waitFor();
    await click('写入正文');
    await ticked;
    assert.equal((await lines('正文'))[row], truth);
    assert.equal((await flagsShown(at.page))[`正文!A${row + 1}`], undefined);
    await click('撤销');
    await finding.first().waitFor();
    assert.equal((await lines('正文'))[row], falsehood);
  });

  it('is found in a column that a person says is the text', async () => {
    await typeInto(at.page, '单位信息', 8, 0, '新收政府信息公开申请5件。');
    await port.select({ sheet: '单位信息', area: { row: 8, column: 0, rows: 2, columns: 1 } });
    await tab('文字');
    await click('这一列是正文');
    await pane().getByText('正文1个数字：0 相符 · 1 不符 · 0 与表无关 · 0 未读懂').waitFor();
    await pane().getByText('正文是单位信息!A9起的一列').waitFor();
    await click('恢复自动查找');
    await pane().getByText('还没有找到正文').waitFor();
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
