import assert from 'node:assert/strict';
import { RosterNames } from '../../src/collect/identify.js';
import { laterOf, roundMarks, type RoundReason } from '../../src/collect/order.js';
import { csvRosterRows, rosterOf } from '../../src/collect/roster.js';
import { utf8 } from '../files/encode.js';

describe('which of two files came later', () => {
  const day = (text: string): Date => new Date(`${text}T08:00:00Z`);
  const [early, late] = [day('2025-01-10'), day('2025-01-20')];
  const cases: readonly (readonly [Parameters<typeof roundMarks>, Parameters<typeof roundMarks>, RoundReason])[] = [
    [['in/第一轮/甲局.xlsx', late], ['in/第二轮/甲局.xlsx', early], 'folder'],
    [['in/2025-01-10/甲局v3.xlsx', late], ['in/2025-01-20/甲局.xlsx', early], 'folder'],
    [['in/0110/甲局.xlsx', early], ['in/0110/甲局（第二次）.xlsx', early], 'name'],
    [['in/甲局v2.xlsx', late], ['in/甲局V10.xlsx', early], 'name'],
    [['in/甲局(1).xlsx', early], ['in/甲局.xlsx', late], 'time'],
    [['in/甲局.xlsx', late], ['in/甲局(2).xlsx', early], 'name'],
    [['in/甲局.xlsx', late], ['in/甲局修改稿.xlsx', early], 'name'],
    [['in/甲局20250110.xlsx', late], ['in/甲局20250120.xlsx', early], 'name'],
    [['in/甲局2024年年报.xlsx', early], ['in/甲局年报.xlsx', late], 'time'],
    [['in/a.xlsx', early], ['in/b.xlsx', early], 'none'],
    [['in/a.xlsx', undefined], ['in/b.xlsx', late], 'none'],
  ];
  for (const [older, newer, reason] of cases) {
    it(`${newer[0]} after ${older[0]} by ${reason}`, () => {
      assert.deepEqual(laterOf(roundMarks(...newer), roundMarks(...older)), { order: reason === 'none' ? 0 : 1, reason });
    });
  }
});

describe('whose a file is', () => {
  const names = new RosterNames(rosterOf(csvRosterRows(utf8('单位名称,曾用名\n洪泽区教育局,洪泽区教体局\n洪泽区卫生健康局,\n洪泽区健康局,\n财政局,\n'))));
  for (const [file, agency, name, how] of [
    ['a.xlsx', '洪泽区教育局', '洪泽区教育局', 'report'],
    ['a.xlsx', '洪泽区 教育局', '洪泽区教育局', 'report'],
    ['a.xlsx', '洪泽区教体局', '洪泽区教育局', 'formerName'],
    ['a.xlsx', '淮安市洪泽区教育局', '洪泽区教育局', 'shortName'],
    ['a.xlsx', '洪泽区财政局', '财政局', 'shortName'],
    ['a.xlsx', '大财政局', '大财政局', 'report'],
    ['a.xlsx', ' 换\n行\u0000局 ', '换 行 局', 'report'],
    ['a.xlsx', '长'.repeat(40_000), `${'长'.repeat(200)}…`, 'report'],
    ['in/洪泽区卫生健康局2024年年报.xlsx', '', '洪泽区卫生健康局', 'fileName'],
    ['in/洪泽区教体局/年报.docx', '', '洪泽区教育局', 'fileName'],
    ['in/淮安市洪泽区教育局年报.doc', '', '洪泽区教育局', 'fileName'],
    ['in/教育局2024年年报（第二次）.doc', '', '洪泽区教育局', 'fileName'],
    ['in/教育局/年报.doc', '', '洪泽区教育局', 'fileName'],
    ['in/健康局.doc', '', '洪泽区健康局', 'fileName'],
    ['in/年报.docx', '', '', 'unknown'],
    ['in/水利局2024年政府信息公开工作年度报告.docx', '', '水利局', 'fileName'],
    ['in/水利局年报（第二次）.docx', '', '水利局', 'fileName'],
  ] as const) it(`${file} of “${agency.slice(0, 20)}” is ${name.slice(0, 20) || 'nobody’s'}`, () => {
    const who = names.identify(file, agency);
    assert.deepEqual([who.name, who.how], [name, how]);
  });
});
