import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import { currentForm as form } from '../../src/form/index.js';
import { publicationFrom } from '../../src/workbook/published.js';
import { toDocx } from '../../src/publish/index.js';
import { openFile } from '../../src/files/open.js';
import { readOpened } from '../../src/workbook/read-file.js';
import { cellAt } from '../../src/grid/grid.js';
import { inWorkbench } from './in-workbench.js';
import { picture } from './picture.js';
import { typeInto } from './typing.js';

const agency = '宁波市北仑区公共项目建设管理中心';

describe('exporting and signing, by clicks', () => {
  const at = inWorkbench();
  const { pane, click, tab } = at;

  beforeEach(async () => {
    await at.openSample(agency);
    await tab('导出');
    await pane().getByRole('heading', { name: '签发' }).waitFor();
  });

  const bytesOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(await readFile(await download.path()));

  async function made(button: string): Promise<Download> {
    const coming = at.page.waitForEvent('download');
    await click(button);
    return coming;
  }

  it('asks first, then hands over a Word document that reads back, and a picture', async () => {
    await click('Word文档');
    await pane().getByRole('alertdialog').waitFor();
    await picture(at.page, 'pane-export-asks');
    const word = await made('导出草稿');
    assert.equal(word.suggestedFilename(), `草稿-${agency}2024年政府信息公开工作年度报告.docx`);
    await pane().getByText('已生成').waitFor();
    const bytes = await bytesOf(word);
    const { report } = readOpened(await openFile('x.docx', bytes));
    assert.equal(Object.values(report.figures).filter((value) => typeof value === 'number').length, form.figures.length);
    // what the command line makes of the saved workbook
    const { bytes: saved } = await at.workbench.save();
    const reading = readOpened(await openFile('x.xlsx', saved));
    assert.deepEqual(bytes, await toDocx(publicationFrom(reading, { draft: true })));

    const image = await bytesOf(await made('存为图片'));
    assert.deepEqual([...image.subarray(1, 4)].map((code) => String.fromCharCode(code)).join(''), 'PNG');
    assert.ok(image.length > 20_000);
  });

  it('puts the whole report into the sheet 年报', async () => {
    await click('工作表“年报”');
    await click('导出草稿');
    await pane().getByText('已写入工作表“年报”').waitFor();
    await picture(at.page, 'sheet-report');
    const [grid] = await (await at.port()).read([{ sheet: '年报' }]);
    assert.match(String(cellAt(grid!, 2, 0)?.value), new RegExp(agency));
  });

  it('is void after one figure and one word, and holds after one format', async () => {
    await tab('文字');
    await click('生成文字');
    await pane().getByText('已生成“正文”').waitFor();
    await tab('导出');
    await pane().getByLabel('拟稿人').fill('张三');
    await click('拟稿签名');
    await pane().getByText('拟稿已签：张三').waitFor();
    await pane().getByLabel('一级审核人').fill('李四');
    await click('一级审核签名');
    await pane().getByText('一级审核已签：李四').waitFor();
    await picture(at.page, 'pane-signed');
    const isVoid = () => pane().locator('.signoff-void');

    await at.page.evaluate(() => {
      const range = window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName('表三')!.getRange(4, 3);
      range.setBackgroundColor('#ffff00');
      range.setFontWeight('bold');
    });
    await typeInto(at.page, '表三', 4, 3, 2);
    await isVoid().getByText('表三!D5由1改为2').waitFor();
    await picture(at.page, 'pane-void');
    await typeInto(at.page, '表三', 4, 3, 1);
    // the format stays, and the signatures hold
    await isVoid().waitFor({ state: 'detached' });

    const port = await at.port();
    const [text] = await port.read([{ sheet: '正文' }]);
    const row = text!.cells.findIndex((cells) => /主动公开政府信息\d+条/.test(String(cells?.[0]?.value ?? '')));
    await typeInto(at.page, '正文', row, 0, 'abc');
    await isVoid().getByText(/第\d+段有改动/).waitFor();
    await click('生成签发单');
    await pane().getByText('已写入工作表“签发单”').waitFor();
    await picture(at.page, 'sheet-signoff');
  });

  it('asks nothing of other hosts, breaks no policy and logs no error', () => assert.deepEqual(at.workbench.complaints, []));
});
