import assert from 'node:assert/strict';
import { cellAt } from '../../src/grid/grid.js';
import { inWorkbench } from './in-workbench.js';
import { typeInto } from './typing.js';

describe('a text that a person changed', () => {
  const at = inWorkbench();
  const { pane, click, tab } = at;

  const columnOf = async (sheet: string) => {
    const [grid] = await (await at.port()).read([{ sheet }]);
    return grid!.cells.map((_, row) => String(cellAt(grid!, row, 0)?.value ?? ''));
  };
  /** Where a number stands in a table. */
  const placeOf = async (sheet: string, value: number) => {
    const [grid] = await (await at.port()).read([{ sheet }]);
    for (const [row, cells] of grid!.cells.entries()) {
      for (const column of (cells ?? []).keys()) if (cellAt(grid!, row, column)?.value === value) return [row, column] as const;
    }
    throw new Error(`no ${value} in ${sheet}`);
  };
  const retype = async (from: number, to: number) => typeInto(at.page, '表二', ...await placeOf('表二', from), to);

  it('keeps the own words of three paragraphs, renews what is left of the numbers in them, and names each before', async () => {
    // long paragraphs: a click does not scroll, all that is edited stands in sight
    await at.page.setViewportSize({ width: 1280, height: 1200 });
    await at.openSample('平潭综合实验区管理委员会');
    await tab('文字');
    await click('生成文字');
    await pane().getByText('已生成“正文”').waitFor();
    const first = await columnOf('正文');
    const rowOf = (words: string) => first.findIndex((text) => text.includes(words));

    const own = {
      title: '平潭综合实验区政府信息公开工作年度报告',
      documents: '实验区制发行政规范性文件62件，废止33件，年底现行有效440件，均已公开。',
      decisions: '各部门作出行政许可4529件、行政处罚约1000件。行政事业性收费18651.06万元，比预计的多。',
    };
    await typeInto(at.page, '正文', 0, 0, own.title);
    await typeInto(at.page, '正文', rowOf('制发行政规范性文件62件'), 0, own.documents);
    await typeInto(at.page, '正文', rowOf('行政许可4529件'), 0, own.decisions);
    await retype(62, 60);
    await retype(4529, 4600);

    await tab('文字');
    await click('更新文字');
    await pane().getByRole('heading', { name: '您改过3段文字' }).waitFor();
    const asked = pane().locator('fieldset.question');
    const words = await asked.allInnerTexts();
    assert.equal(words.length, 3);
    assert.match(words[0]!, /保留我的\s+平潭综合实验区政府信息公开工作年度报告/);
    assert.match(words[1]!, /保留我的，更新数字[^]*制发行政规范性文件60件，废止33件[^]*62改为60/);
    assert.match(words[2]!, /保留我的，更新数字[^]*作出行政许可4600件、行政处罚约1000件[^]*4529改为4600/);
    assert.deepEqual((await columnOf('正文'))[rowOf('制发行政规范性文件62件')], own.documents, 'nothing is written before the answer');

    await click('更新文字');
    await pane().getByText('保留了您改过的3段').waitFor();
    const now = await columnOf('正文');
    assert.equal(now[0], own.title);
    assert.equal(now[rowOf('制发行政规范性文件62件')], own.documents.replace('62', '60'));
    assert.equal(now[rowOf('行政许可4529件')], own.decisions.replace('4529', '4600'));
  });
});
