import assert from 'node:assert/strict';
import { sourcesOf } from '../../src/pane/collecting/chosen-sources.js';
import { Office, reportOf } from './office.js';

describe('what lies among the reports and is none', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
    await office.put('in/甲局.json', reportOf('甲局'));
    await office.put('in/名册.csv', '单位名称,曾用名\n甲局,\n');
    await office.put('in/上年/乙局.json', reportOf('乙局', undefined, 2023));
  });

  const all = ['--roster', 'in/名册.csv', '--last-year', 'in/上年'];
  const said = (err: string): string[] => err.split('\n').filter((line) => /^(?:名册“|上年年报“|“|输出)/.test(line)).map((line) => line.slice(0, -1));

  it('roster, last year’s reports and the results of former runs are passed over, and named', async () => {
    assert.equal((await office.gouji('collect', 'in', '-o', 'in/旧结果', ...all)).code, 0);
    const { code, out, err } = await office.gouji('collect', 'in', '-o', 'in/结果', ...all);
    assert.deepEqual([code, out], [0, '共1个单位：通过1，不通过0，未能检查0。\n']);
    assert.deepEqual(said(err), [
      '上年年报“in/上年”在要收集的文件夹里，没有当作今年的', '名册“in/名册.csv”在要收集的文件夹里，没有当作年报',
      '“in/旧结果”是以前汇总的结果，里面的文件没有当作年报', '输出的文件夹“in/结果”在要收集的文件夹里，里面的文件没有看',
    ]);
    const { bodies, remarks } = await office.json<{ bodies: { files?: unknown; remarks: unknown[] }[]; remarks: string[] }>('in/结果/bodies.json');
    assert.deepEqual([bodies.map((body) => body.remarks), remarks.length], [[[]], 4]);
  });

  it('last year’s reports are read from a folder that is named for both', async () => {
    const { out } = await office.gouji('collect', 'in/上年', '-o', 'out', '--last-year', 'in/上年');
    assert.match(out, /^共1个单位/);
  });

  it('the folder of the reports takes no outputs', async () => {
    const { code, err } = await office.gouji('collect', 'in', '-o', 'in/上年/..');
    assert.deepEqual([code, err], [64, '输出的文件夹“in”就是要收集的文件夹，没有开始。请换一个输出文件夹。\n']);
    await assert.rejects(office.json('in/bodies.json'), { code: 'ENOENT' });
  });

  it('a page passes the same over', async () => {
    const file = (name: string, content = name): File => new File([content], name, { lastModified: 1 });
    const chosen = ['甲局.json', '名册.csv', '上年/甲局.json', '旧/bodies.json', '旧/picture.html', '旧/退回/甲局.docx', '旧文/picture.html']
      .map((path) => ({ path: `in/${path}`, file: file(path.split('/').at(-1)!, path) }));
    const [, roster, before] = chosen;
    const { sources, remarks } = await sourcesOf(chosen, { roster: file('名册.csv', '名册.csv'), lastYear: [before!] });
    assert.equal(roster!.file.size > 0, true);
    assert.deepEqual(sources.map((source) => source.file), ['in/旧文/picture.html', 'in/甲局.json']);
    assert.deepEqual(remarks.map((remark) => remark.slice(0, 8)), ['“in/旧”是以前汇总的'.slice(0, 8), '名册“in/名册.csv'.slice(0, 8), '上年年报“in/上'.slice(0, 8)]);
  });
});
