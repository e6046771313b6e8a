import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { readDocx } from '../../src/files/docx/index.js';
import { fileNameOf } from '../../src/collect/send-back.js';
import { seed, changed } from '../reports.js';
import { currentForm } from '../../src/form/index.js';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { reportWorkbook, settingsOf } from '../../src/workbook/sheets/report-sheets.js';
import { Office, reportOf } from './office.js';

const wrong = ['disputes.review.total', 1] as const;

describe('what goes back', () => {
  let office: Office;
  beforeEach(async () => { office = await Office.open(); });

  const text = (name: string): Promise<string> => readFile(office.at(name), 'utf8');

  it('is a sheet for each body that did not pass, a marked copy of what it sent, and a paragraph for the chat', async () => {
    const made = reportWorkbook(currentForm, changed({ ...seed('suqian-2024'), agency: '乙局' }, ...wrong), {});
    const sent = newXlsx(made.sheets, { settings: settingsOf(made) });
    await office.put('名册.csv', '单位名称,截止日期,联系人,联系电话\n甲局,,,\n乙局,,,\n丙局,2025-01-20,张三,0517-1\n丁局,,,\n');
    await office.put('in/甲局.json', reportOf('甲局'));
    await office.put('in/乙局.xlsx', sent);
    await office.put('in/丁局.doc', 'x');
    const command = ['collect', 'in', '-o', 'out', '--roster', '名册.csv', '--reply-by', '2025-01-25', '--ask', '政务公开科李四（0517-2）'];
    assert.equal((await office.gouji(...command)).code, 2);
    assert.deepEqual((await readdir(office.at('out/退回'))).sort(), ['丁局.docx', '乙局.docx', '乙局（标记）.xlsx'].sort());

    const { blocks } = readDocx(new Uint8Array(await readFile(office.at('out/退回/乙局.docx'))));
    const said = blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.grid.cells.map((row) => row?.map((cell) => cell?.value).join('|')).join('\n')));
    assert.match(said[0]!, /^政府信息公开工作年度报告退回修改单$/);
    assert.match(said[1]!, /^乙局：$/);
    assert.match(said.join('\n'), /序号\|级别\|位置\|问题\|应为\n1\|错误\|表四!.*合计170，总计填1，相差169.*总计：1改为170/);
    assert.match(said.join('\n'), /请于2025-01-25前改好.*\n有不清楚的，请与政务公开科李四（0517-2）联系/);

    const copy = unzipSync(new Uint8Array(await readFile(office.at('out/退回/乙局（标记）.xlsx'))));
    const original = unzipSync(sent);
    const isTouched = (part: string): boolean => Buffer.compare(Buffer.from(original[part]!), Buffer.from(copy[part] ?? [])) !== 0;
    const touched = Object.keys(original).filter(isTouched);
    assert.deepEqual(touched.filter((part) => /sheet[123]\.xml$/.test(part)), [], 'only the table with the finding is touched');
    assert.equal(await text('out/催报.txt'), '丙局（联系人张三，0517-1）：还没有收到你单位的2024年度政府信息公开工作年度报告，截止日期是2025-01-20，请于2025-01-25前报来，有不清楚的请与政务公开科李四（0517-2）联系。\n');
    const back = (await text('out/退回.txt')).split('\n\n');
    assert.deepEqual(back.map((line) => line.slice(0, 8)), ['乙局：你单位的2', '丁局：你单位的2']);
    assert.match(back[0]!, /没有通过检查：1\. 表四：行政复议：.*相差169。请核对A5:E5。请于2025-01-25前改好重报，有不清楚的请与/);

    // the next round: who has passed gets no sheet any more
    await office.put('in/乙局（第二次）.json', reportOf('乙局'));
    await office.gouji(...command);
    assert.deepEqual(await readdir(office.at('out/退回')), ['丁局.docx']);
  });

  it('says of a finding that it was pointed out before', async () => {
    await office.put('in/第一次/甲局.json', reportOf('甲局', wrong));
    await office.put('in/第二次/甲局.json', reportOf('甲局', wrong));
    await office.gouji('collect', 'in', '-o', 'out');
    const { blocks } = readDocx(new Uint8Array(await readFile(office.at('out/退回/甲局.docx'))));
    assert.match(JSON.stringify(blocks), /上次指出，仍未改/);
  });

  it('is taken away by the next run, even of one that came to no end', async () => {
    const command = ['collect', 'in', '-o', 'out'] as const;
    await office.put('in/甲局.json', reportOf('甲局'));
    assert.equal((await office.gouji(...command)).code, 0);
    const book = office.at('out/汇总.xlsx');
    await rm(book);
    await mkdir(book);
    await office.put('in/乙局.json', reportOf('乙局', wrong));
    assert.equal((await office.gouji(...command)).code, 73);
    assert.deepEqual(await readdir(office.at('out/退回')), ['乙局.docx']);
    await rm(book, { recursive: true });
    await office.put('in/乙局.json', reportOf('乙局'));
    assert.equal((await office.gouji(...command)).code, 0);
    assert.deepEqual(await readdir(office.at('out/退回')), []);
  });

  for (const [name, expected] of [
    ['甲局', '甲局'], ['甲/乙\\丙:局', '甲_乙_丙_局'], ['..', '_'], ['', '_'], ['CON', '_CON'], ['甲\n局', '甲_局'], ['甲'.repeat(99), '甲'.repeat(80)],
  ] as const) it(`calls a file of ${JSON.stringify(name)} ${expected}`, () => assert.equal(fileNameOf(name), expected));
});
