import assert from 'node:assert/strict';
import { csvRosterRows, gridRosterRows, rosterOf } from '../../src/collect/roster.js';
import { gbk, utf8 } from '../files/encode.js';

const roster = (text: string) => rosterOf(csvRosterRows(utf8(text)))!;

describe('the roster', () => {
  it('needs no column but the names', () =>
    assert.deepEqual(roster('单位名称\n甲局\n\n乙局\n'), { lines: [{ row: 2, name: '甲局', formerNames: [] }, { row: 4, name: '乙局', formerNames: [] }], problems: [] }));

  it('is read in GBK, with a title above its head and columns in any order', () => {
    const { lines, problems } = rosterOf(csvRosterRows(gbk('年报报送名册,,\n联系电话,单位名称,曾用名,单位类别,上级单位,截止日期,联系人\n0517-1,乙局,甲局、甲乙局,地方政府部门,丙县人民政府,2025/1/20,张三\n,丙县人民政府,,,,,\n')))!;
    assert.deepEqual(problems, []);
    assert.deepEqual(lines[0], { row: 3, name: '乙局', formerNames: ['甲局', '甲乙局'], kind: 'department', deadline: '2025-01-20', parent: '丙县人民政府', contact: '张三', phone: '0517-1' });
  });

  it('takes the dates of a sheet as days', () => {
    const cells = [[{ value: '单位名称' }, { value: '截止日期' }], [{ value: '甲局' }, { value: 45677, format: 'yyyy/m/d' }]];
    assert.equal(rosterOf(gridRosterRows({ name: '名册', cells, merges: [] }))!.lines[0]!.deadline, '2025-01-20');
  });

  it('is none without a column of names', () => assert.equal(rosterOf(csvRosterRows(utf8('姓名,电话\n张三,1\n'))), undefined));

  for (const [what, text, expected] of [
    ['an unknown column', '单位名称,备注,邮编\n甲局,,\n', ['名册里没有用到的列：“邮编”。']],
    ['that it holds nobody', '单位名称\n', ['名册里没有一个单位，请在“单位名称”下面写上单位。']],
    ['a double', '单位名称\n甲局\n甲 局\n', ['名册第3行“甲 局”与第2行重复，按第2行。']],
    ['a kind that is none', '单位名称,单位类别\n甲局,机关\n', ['名册第2行的单位类别“机关”不认识，没有用。']],
    ['a day that is none', '单位名称,截止日期\n甲局,2025-02-30\n', ['名册第2行的截止日期“2025-02-30”读不出来，请写成2026-01-20。']],
    ['a parent that is not on it', '单位名称,上级单位\n甲局,乙局\n', ['名册第2行的上级单位“乙局”不在名册里，没有用。']],
    ['a former name of two', '单位名称,曾用名\n甲局,老局\n乙局,老 局、乙二局\n', ['名册第2行的曾用名“老局”与第3行的相同，没有用。', '名册第3行的曾用名“老 局”与第2行的相同，没有用。']],
    ['a circle', '单位名称,上级单位\n甲局,乙局\n乙局,甲局\n', ['名册第2行“甲局”的上级单位绕回了自己，没有用。']],
  ] as const) it(`names ${what}`, () => assert.deepEqual(roster(text).problems, expected));
});
