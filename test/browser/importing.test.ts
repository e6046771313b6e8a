import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { currentForm as form } from '../../src/form/index.js';
import { cellAt } from '../../src/grid/grid.js';
import { parseAddress } from '../../src/grid/address.js';
import { readableExtensions } from '../../src/files/kinds.js';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { reportJson } from '../../src/report/json.js';
import type { WorkbookPort } from '../../src/workbook/port.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { templateAddress } from '../../src/workbook/sheets/template.js';
import { formats } from '../attack/formats/index.js';
import { modelOf } from '../attack/model.js';
import { pageOf } from '../files/html/page.js';
import { changed, seed } from '../reports.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';
import { typeInto } from './typing.js';

const suqian = seed('suqian-2024');

describe('importing a report, by clicks and keys', () => {
  const at = inWorkbench();
  const { pane, click, findings, tab } = at;
  let port: WorkbookPort;

  beforeEach(async () => {
    port = await at.port();
    await tab('填报');
  });


  async function choose(button: string, name: string, content: string | Uint8Array): Promise<void> {
    await pane().locator(`input[data-purpose="${button}"]`)
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  }

  /** The figures that stand in the official sheets. */
  async function figures(): Promise<Record<string, unknown>> {
    const names = ['表二', '表三', '表四'];
    const grids = await port.read(names.map((sheet) => ({ sheet })));
    return Object.fromEntries(form.figures.map(({ key }) => {
      const { sheet, cell } = templateAddress(form, key);
      const at = parseAddress(cell)!;
      return [key, cellAt(grids[names.indexOf(sheet)]!, at.row, at.column)?.value ?? null];
    }));
  }

  it('shows what a web page holds, and fills the blank form only after a word', async () => {
    await choose('导入文件…', '年报.html', pageOf('suqian-2024'));
    await pane().getByText('读到200/200个数').waitFor();
    await pane().getByText('表三：读到175/175').waitFor();
    assert.equal((await figures())['disclosure.licensing.decisions'], null, 'nothing is written yet');
    await picture(at.page, 'pane-import');
    await click('填入');
    await pane().getByText(/^已填入\d+个数。/).waitFor();
    const read = await figures();
    for (const { key } of form.figures) assert.equal(read[key], suqian.figures[key], key);
    assert.equal(await pane().getByLabel('单位', { exact: true }).inputValue(), '宿迁市人民政府');
  });

  for (const [name, content] of [
    ...Object.values(formats).map(({ file, write }) => [file, write(modelOf(form, suqian))] as const),
    ['three-tables.csv', readFileSync(new URL('../fixtures/readers/three-tables.csv', import.meta.url))],
  ] as const)
    it(`reads ${name}`, async () => {
      await choose('导入文件…', name, content);
      await pane().getByText('读到200/200个数').waitFor();
    });

  it('leaves cells that hold other numbers alone, unless a person says so', async () => {
    await typeInto(at.page, '表二', 7, 1, 5);
    await choose('导入文件…', 'report.json', reportJson(suqian));
    await pane().getByText(`表二!B8：现为5，导入的是${suqian.figures['disclosure.licensing.decisions']}`).waitFor();
    await picture(at.page, 'pane-import-differs');
    await click('填入');
    await pane().getByText('1格原来有别的数，没有改。').waitFor();
    assert.equal((await figures())['disclosure.licensing.decisions'], 5);
    await choose('导入文件…', 'report.json', reportJson(suqian));
    await pane().getByText('改动这1格').click();
    await click('填入');
    await pane().getByText('已填入1个数。').waitFor();
    assert.equal((await figures())['disclosure.licensing.decisions'], suqian.figures['disclosure.licensing.decisions']);
  });

  for (const button of ['导入文件…', '选择上年年报…'])
    it(`opens the chooser of files from the label ${button}, by mouse and by keyboard, for the kinds that are read`, async () => {
      for (const act of [
        () => pane().getByText(button, { exact: true }).click(),
        async () => {
          await pane().getByLabel(button, { exact: true }).focus();
          await at.page.keyboard.press('Enter');
        },
      ]) {
        const [chooser] = await Promise.all([at.page.waitForEvent('filechooser'), act()]);
        assert.equal(await chooser.element().getAttribute('accept'), readableExtensions.join());
      }
    });

  it('takes what was copied from a web page', async () => {
    await click('粘贴导入');
    await pane().getByLabel('粘贴要导入的内容').focus();
    await pane().getByLabel('粘贴要导入的内容').evaluate((area, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', '');
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, pageOf('beilun-projects-2024'));
    await pane().getByText('读到200/200个数').waitFor();
    await click('取消');
    assert.equal(await pane().getByText('读到200/200个数').count(), 0);
  });

  it('says what is wrong with a file, and changes nothing', async () => {
    await choose('导入文件…', '坏.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 0]));
    await pane().getByText(/损坏|读不/).first().waitFor();
    await choose('导入文件…', '说明.txt', '今天天气很好。');
    await pane().getByText('没有读到年报的数。').waitFor();
  });

  it('keeps last year’s report in the workbook and compares with it', async () => {
    await choose('导入文件…', 'report.json', reportJson(suqian));
    await click('填入');
    await pane().getByText(/^已填入/).waitFor();
    const before = changed({ ...suqian, year: 2023 }, 'applications.carriedForward.total', 99);
    await choose('选择上年年报…', '上年.json', reportJson(before));
    await pane().getByText('上年年报读到200个数').waitFor();
    await click('校验');
    await findings().filter({ hasText: '上年结转总计填121，上年年报的结转下年度是99' }).waitFor();

    const { bytes } = await at.workbench.save();
    await at.workbench.openFile('再打开.xlsx', bytes);
    await click('校验');
    await findings().filter({ hasText: '上年年报的结转下年度是99' }).waitFor();
    await tab('填报');
    await click('不再比较');
    await pane().getByText('选了上年年报，校验时会比较').waitFor();
  });

  it('takes last year’s report from other sheets of the workbook, and asks which where there are several', async () => {
    const sheets = reportWorkbook(form, suqian, {}).sheets;
    const before = changed({ ...suqian, year: 2023 }, 'applications.carriedForward.total', 99);
    const earlier = (year: number) => reportWorkbook(form, before, {}).sheets
      .filter(({ name }) => name.startsWith('表'))
      .map((sheet) => ({ ...sheet, name: `${sheet.name}（${year}）`, cells: sheet.cells.map(({ formula: _, ...cell }) => cell) }));
    await at.workbench.openFile('两年.xlsx', newXlsx([...sheets, ...earlier(2023), ...earlier(2022)]));
    await click('用本工作簿里的表');
    await pane().getByText('还没有认定今年的三张表').waitFor();
    for (const name of ['表二', '表三', '表四']) {
      await click(new RegExp(`^用这一处：${name}!`));
      await pane().getByRole('button', { name: `${name}：恢复自动查找` }).waitFor();
    }
    await click('用本工作簿里的表');
    await pane().getByText('上年的是哪一份？').waitFor();
    await picture(at.page, 'pane-last-year-sheets');
    await click('用表二（2023）、表三（2023）、表四（2023）');
    await pane().getByText('上年年报读到200个数').waitFor();
    await pane().getByText('宿迁市人民政府2023年度').waitFor();
    await click('校验');
    await findings().filter({ hasText: '上年结转总计填121，上年年报的结转下年度是99' }).waitFor();
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
