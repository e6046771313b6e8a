import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { cellAt } from '../../src/grid/grid.js';
import { reportJson } from '../../src/report/json.js';
import { formats } from '../attack/formats/index.js';
import { modelOf } from '../attack/model.js';
import { pageOf } from '../files/html/page.js';
import { changed, seed } from '../reports.js';
import { sectionsWith } from '../texts.js';
import { inWorkbench } from './in-workbench.js';

const suqian = seed('suqian-2024');
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const texts = { overview: '第一段。\n第二段。', problems: '问题。\n改进。', other: '无其他需要报告的事项。' };
const sections = sectionsWith(texts);

describe('a file of any kind, dropped on the workbench', () => {
  const at = inWorkbench();
  const { pane, click } = at;

  async function drop(name: string, content: Uint8Array): Promise<void> {
    const carried = await at.page.evaluateHandle(([called, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], called));
      return transfer;
    }, [name, [...content]] as const);
    await at.page.dispatchEvent('canvas', 'dragover', { dataTransfer: carried });
    await at.page.dispatchEvent('canvas', 'drop', { dataTransfer: carried });
  }

  const written = Object.values(formats).map(({ file, write }) => [file, write(modelOf(form, suqian))] as const);
  for (const [name, content] of [
    ...written.filter(([file]) => !file.endsWith('.xlsx')), ['年报.html', pageOf('suqian-2024')] as const,
  ])
    it(`leads from ${name} into the preview of an import`, async () => {
      await drop(name, typeof content === 'string' ? text(content) : content);
      await pane().getByText('读到200/200个数').waitFor();
      assert.equal(await at.page.evaluate(() => document.activeElement!.textContent), `导入${name}`, 'the keyboard is there');
      const [grid] = await (await at.port()).read([{ sheet: '表三' }]);
      assert.equal(cellAt(grid!, 4, 3)?.value ?? null, null, 'nothing is written yet');
    });

  it('takes the text along, and names the total that differs with its cell', async () => {
    const wrong = changed({ ...suqian, sections }, 'applications.received.total', 9_999);
    await drop('年报.json', text(reportJson(wrong)));
    await pane().getByText(/^表三!J5的公式得\d+，导入的是9999。$/).waitFor();
    await pane().getByText('正文5段也填入“正文”').waitFor();
    await click('填入');
    await pane().getByText('正文5段已填入“正文”。表三!J5的总计是公式').waitFor();
    const [grid] = await (await at.port()).read([{ sheet: '正文' }]);
    const lines = grid!.cells.map((row) => row?.[0]?.value ?? null);
    for (const line of Object.values(texts).flatMap((one) => one.split('\n'))) assert.ok(lines.includes(line), line);
  });

  for (const [name, content, why] of [
    ['说明.txt', text('今天天气很好。'), '里面有1段文字，没有表格。'],
    ['别的.html', text('<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>'), '里面有1个表格，都不是年报的三张表。'],
  ] as const)
    it(`says why nothing was read of ${name}`, async () => {
      await drop(name, content);
      await pane().getByText('没有读到年报的数。').waitFor();
      await pane().getByText(why).waitFor();
    });

  it('gives the keyboard to the place where one pastes', async () => {
    await at.tab('填报');
    await click('粘贴导入');
    assert.equal(await at.page.evaluate(() => document.activeElement!.getAttribute('aria-label')), '粘贴要导入的内容');
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
