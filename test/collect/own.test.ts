import assert from 'node:assert/strict';
import { reportJson } from '../../src/report/json.js';
import { seed } from '../reports.js';
import { Office, reportOf } from './office.js';

describe('the government’s own report', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
    await office.put('名册.csv', '单位名称,上级单位\n丙市人民政府,\n甲局,丙市人民政府\n乙镇人民政府,丙市人民政府\n乙镇所,乙镇人民政府\n');
    for (const name of ['甲局', '乙镇人民政府', '乙镇所']) await office.put(`in/${name}.json`, reportOf(name));
    await office.put('本级.json', reportJson({ ...seed('suqian-2024'), agency: '丙市人民政府', year: 2024 }));
  });

  interface Told { readonly bodies: readonly { readonly name: string; readonly state: string }[] }
  async function missing(...more: string[]): Promise<string[]> {
    await office.gouji('collect', 'in', '-o', 'out', '--roster', '名册.csv', ...more);
    return (await office.json<Told>('out/bodies.json')).bodies.filter(({ state }) => state === 'missing').map(({ name }) => name);
  }

  it('is missing where nobody gave it', async () => assert.deepEqual(await missing(), ['丙市人民政府']));

  it('is held against no sum that is not known', async () => {
    for (const name of ['甲局', '乙镇人民政府', '乙镇所']) await office.put(`in/${name}.json`, '{');
    const { err } = await office.gouji('collect', 'in', '-o', 'out', '--own', '本级.json');
    assert.doesNotMatch(err, /各单位合计0/);
    assert.match(err, /3个单位没有计入汇总（未能检查）/);
  });

  it('is not missing where it is at hand, and who stands in whose sum is known all the same', async () => {
    assert.deepEqual(await missing('--own', '本级.json'), []);
    const [{ findings }] = await office.json<[{ findings: { rule: string; message: string }[] }]>('out/rollup.json');
    assert.match(findings.find(({ rule }) => rule === 'rollup/nested')!.message, /乙镇人民政府的数已含下级，乙镇所没有再计/);
  });
});
