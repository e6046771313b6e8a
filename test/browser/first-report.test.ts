import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { changed, seed } from '../reports.js';
import { inPane } from './in-workbench.js';
import { picture } from './picture.js';
import { openOneFile, type Workbench } from './workbench.js';

/** A clerk's own workbook: the three tables, nothing of ours beside them, two digits of D7 swapped. */
const right = seed('pingtan-2024').figures['applications.granted.person']!;
const report = changed({ ...seed('pingtan-2024'), agency: '', year: null }, 'applications.granted.person', Number([...`${right}`].reverse().join('')));
const ownFile = newXlsx(reportWorkbook(currentForm, report, {}).sheets.filter(({ name }) => /^表/.test(name)));

/** What the clerk answers; 本年没有 to all the rest. */
const answers = {
  主动公开条数: '10407', 网站公开条数: '10407', 新媒体公开条数: '4180', 政策解读篇数: '96', 政府公报期数: '6',
  申请渠道: '当面、信函和县政府网站', 咨询次数: '320',
  制度项数: '3', 公开前审查: '坚持先审查、后公开', 清理条数: '412', 归档件数: '3960',
  网站专栏个数: '38', 新媒体账号个数: '52', 线下公开场所数: '27',
  组织领导: '由县政府办公室主管，一名副主任分管', 工作人员数: '71', 专题会议次数: '2', 培训次数: '4', 培训人次: '260', 监督检查次数: '4',
  工作考核: '政府信息公开列入绩效考核，按季度通报情况', 社会评议: '面向企业和群众开展评议，满意率96.5%',
  主要问题: '部分信息公开不够及时', 改进措施: '明确各类信息的公开时限，按月检查',
  被纠正的原因和改进措施: '原因是告知理由不够完整，已重新作出答复',
};

/** docs/first-report.md, step by step, in gouji.html. */
describe('a first report, as the guide of ten minutes says', function () {
  this.timeout(300_000);
  let workbench: Workbench;
  before(async () => { workbench = await openOneFile(); });
  after(() => workbench.close());

  const { pane, tab, verdict } = inPane(() => workbench.page);
  const click = (name: string | RegExp): Promise<void> => pane().getByRole('button', { name, exact: true }).first().click();
  const shown = (name: string): Promise<void> => picture(workbench.page, `first-report-${name}`);

  it('1, 2: opens, and takes the clerk’s own workbook', async () => {
    await pane().getByText('填报（接下来）').waitFor();
    await shown('1');
    await workbench.openFile('政府信息公开统计表.xlsx', ownFile);
    await tab('填报');
    await pane().getByLabel('单位', { exact: true }).fill('某县人民政府');
    await workbench.page.keyboard.press('Enter');
    await pane().getByLabel('年度').selectOption('2024');
    await pane().getByLabel('单位类别').selectOption('县级政府');
    await pane().getByText('已填200/200').waitFor();
    await shown('2');
  });

  it('3, 4: checks, shows the suspect cell, and passes once it is put right', async () => {
    await click('校验');
    await verdict('不通过');
    await pane().getByText('可能是两位数字颠倒').waitFor();
    await pane().locator('.suspect .chip').click();
    await workbench.page.waitForFunction(() => window.goujiSpreadsheet!.getActiveWorkbook()!.getActiveSheet().getSheetName() === '表三');
    await shown('3');
    await click(`填入${right}`);
    await verdict('通过');
    // what was put right is ticked for two seconds
    await pane().locator('.bar-solved').first().waitFor({ state: 'detached' });
    await shown('4');
  });

  it('5: asks for what no table holds, and writes the text', async () => {
    await tab('文字');
    const answer = (word: string): Locator => pane().getByRole('textbox', { name: word, exact: true });
    const [published, ...others] = Object.entries(answers);
    await answer(published![0]).fill(published![1]);
    await shown('5');
    for (const topic of (await pane().locator('.topic:not([open]) summary').all()).reverse()) await topic.click();
    for (const [word, words] of others) await answer(word).fill(words);
    const none = new RegExp(`^(?!(?:${Object.keys(answers).join('|')})：).+：本年没有$`);
    for (const rest of await pane().getByRole('button', { name: none }).all()) await rest.click();
    await click('生成文字');
    await pane().getByText('已生成“正文”').waitFor();
    await shown('6');
    await tab('校验');
    await click('重新校验');
    await pane().getByText(/正文\d+个数字已检查/).waitFor();
    await verdict('通过');
  });

  it('6: is signed, and handed over as a Word document and as a workbook', async () => {
    await tab('导出');
    for (const [step, name] of [['拟稿', '张三'], ['一级审核', '李四'], ['签发', '王五']] as const) {
      if (step === '签发') await pane().getByLabel('环节').selectOption('签发');
      await pane().getByLabel(`${step}人`).fill(name);
      await click(`${step}签名`);
      await pane().getByText(`${step}已签：${name}`).waitFor();
    }
    const coming = workbench.page.waitForEvent('download');
    await click('Word文档');
    await pane().getByText('已生成').waitFor();
    assert.equal((await coming).suggestedFilename(), '某县人民政府2024年政府信息公开工作年度报告.docx');
    await shown('7');
    assert.match((await workbench.save()).sentence, /已保存为“政府信息公开统计表.xlsx”，在浏览器的下载文件夹里/);
  });

  it('asks for nothing but itself, breaks no policy and logs no error', () => assert.deepEqual(workbench.complaints, []));
});
