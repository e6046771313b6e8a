import assert from 'node:assert/strict';
import { Office, reportOf } from './office.js';

const forward = 'applications.carriedForward.total';

describe('last year’s reports of several rounds', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
    await office.put('in/甲局.json', reportOf('甲局'));
  });

  /** What last year carried forward, as the findings of the carry rules say it. */
  async function carried(...command: string[]): Promise<string | undefined> {
    const { out } = await office.gouji('check', 'in', '--format', 'jsonl', ...command);
    return /上年结转总计填\d+，上年年报的结转下年度是(\d+)/.exec(out)?.[1];
  }
  async function collected(): Promise<{ carried: string | undefined; err: string }> {
    const { err } = await office.gouji('collect', 'in', '-o', 'out', '--last-year', '上年');
    return { carried: /上年结转总计填\d+，上年年报的结转下年度是(\d+)/.exec((await office.lines('out/reports.jsonl')).join())?.[1], err };
  }

  for (const [what, files, expected] of [
    ['a later folder', [['第一次/甲局.json', 7001, '2025-01-20'], ['第二次/甲局.json', 7002, '2025-01-10']], '7002'],
    ['a number in the name, first in name order', [['甲局v2.json', 7002, '2025-01-10'], ['甲局修改.json', 7001, '2025-01-10'], ['甲局v3.json', 7003, '2025-01-09']], '7003'],
    ['the later file', [['a.json', 7002, '2025-01-20'], ['b.json', 7001, '2025-01-10']], '7002'],
    ['the last name where nothing else tells', [['a.json', 7001, '2025-01-10'], ['b.json', 7002, '2025-01-10']], '7002'],
  ] as const) it(`the newest counts: ${what}`, async () => {
    for (const [name, value, day] of files) await office.put(`上年/${name}`, reportOf('甲局', [forward, value], 2023), day);
    assert.equal(await carried('--last-year', '上年'), expected);
    assert.equal((await collected()).carried, expected);
  });

  it('a file without a number is named and stands in for none', async () => {
    await office.put('上年/甲局.json', reportOf('甲局', [forward, 7001], 2023), '2025-01-10');
    await office.put('上年/甲局说明.txt', '说明如下');
    const { carried: found, err } = await collected();
    assert.equal(found, '7001');
    assert.match(err, /上年年报“上年\/甲局说明\.txt”里没有读出一个数/);
  });
});
