import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { verdictWords } from '../../src/check/finding.js';
import { currentForm } from '../../src/form/index.js';
import { checkReading } from '../../src/workbook/check-reading.js';
import { readFile } from '../../src/workbook/read-file.js';
import { docxOf } from '../attack/formats/docx.js';
import { pdfOf } from '../attack/formats/pdf.js';
import { modelOf } from '../attack/model.js';
import { reportOf } from '../collect/office.js';
import { seed } from '../reports.js';
import { unknownHosts } from '../scripts/known-hosts.js';
import { inPane } from './in-workbench.js';
import { flagsShown } from './shown.js';
import { typeInto } from './typing.js';
import { openOneFile, type Workbench } from './workbench.js';

const agency = '宁波市北仑区公共项目建设管理中心';

describe('gouji.html, opened from a disk', function () {
  this.timeout(300_000);
  let workbench: Workbench;
  before(async () => { workbench = await openOneFile(); });
  after(() => workbench.close());

  const { pane, click, tab, verdict } = inPane(() => workbench.page);

  it('is below 10 MB', () => assert.ok(statSync(fileURLToPath(workbench.address)).size < 10_000_000));

  it('names no host that is not known to be harmless', () => {
    assert.deepEqual(unknownHosts(readFileSync(fileURLToPath(workbench.address), 'utf8')), []);
  });

  it('checks, flags, writes, saves and opens again', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('menuitem', { name: agency }).click();
    await click('校验');
    await verdict('通过');
    await typeInto(page, '表三', 4, 3, 2);
    await verdict('不通过');
    assert.equal((await flagsShown(page))['表三!D5'], 'error');
    await typeInto(page, '表三', 4, 3, 1);
    await verdict('通过');
    await tab('文字');
    await click('生成文字');
    await pane().getByText('已生成“正文”').waitFor();
    const { bytes, name } = await workbench.save();
    await workbench.openFile(name, bytes);
    await click('校验');
    // as the command line says of the file: its text has gaps to fill
    await verdict(verdictWords(checkReading(await readFile(name, bytes))));
  });

  for (const [kind, write] of [['docx', docxOf], ['pdf', pdfOf]] as const) {
    it(`reads a ${kind} in a worker that it carries`, async () => {
      await tab('填报');
      await pane().locator('input[data-purpose="导入文件…"]')
        .setInputFiles({ name: `年报.${kind}`, mimeType: 'application/octet-stream', buffer: Buffer.from(write(modelOf(currentForm, seed('suqian-2024')))) });
      await pane().getByText('读到200/200个数').waitFor();
      await click('取消');
    });
  }

  it('collects a pile of reports in workers that it carries, and shows the picture', async () => {
    await workbench.page.getByRole('button', { name: '汇总', exact: true }).click();
    const view = workbench.page.getByRole('dialog', { name: '汇总' });
    await view.getByLabel('年报：选择文件…', { exact: true }).setInputFiles([
      { name: '甲局.json', mimeType: 'application/json', buffer: Buffer.from(reportOf('甲局')) },
      { name: '乙局.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(docxOf(modelOf(currentForm, { ...seed('suqian-2024'), agency: '乙局' }))) },
    ]);
    await view.getByRole('button', { name: '开始汇总' }).click();
    await view.frameLocator('iframe').locator('#bodies-here tbody th').first().waitFor();
    assert.match((await view.locator('.collecting-line').textContent())!, /^共2个单位：通过1/);
    await view.getByRole('button', { name: '返回表格' }).click();
  });

  it('asks for nothing but itself, breaks no policy and logs no error', () => assert.deepEqual(workbench.complaints, []));

  it('says in a browser that is too old which it needs', async () => {
    const page = await workbench.browser.newPage();
    await page.addInitScript('delete Object.hasOwn');
    await page.goto(workbench.address);
    await page.getByRole('alert').getByText('Microsoft Edge或Chrome 97以上').waitFor();
    await page.close();
  });

  it('runs no other script and asks no host, whatever comes into the page', async () => {
    const page = await workbench.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(workbench.address);
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.body.append(script);
      const answered = await fetch('https://elsewhere.example/').then(() => true, () => false);
      return [document.title === 'ran', answered];
    });
    assert.deepEqual(ran, [false, false]);
    assert.deepEqual(asked.filter((url) => !url.startsWith(workbench.address) && !/^(?:data|blob):/.test(url)), []);
    await page.close();
  });
});
