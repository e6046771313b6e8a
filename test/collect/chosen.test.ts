import assert from 'node:assert/strict';
import { pdfOf } from '../files/pdf/make.js';
import { Office, reportOf } from './office.js';

interface Told {
  readonly bodies: readonly { readonly state: string; readonly file: string; readonly remarks: readonly { readonly kind: string }[] }[];
}

describe('which of a body’s files counts', () => {
  let office: Office;
  beforeEach(async () => { office = await Office.open(); });

  const report = reportOf('甲局');
  const letter = '甲局：附上修改后的年报，请查收。';
  for (const [what, files, file, kinds] of [
    ['not a letter of a later round', { '甲局年报.json': report, '甲局修改说明.txt': letter }, '甲局年报.json', ['noReport']],
    ['not a letter in a later folder', { '第一次/甲局.json': report, '第二次/甲局.txt': letter }, '第一次/甲局.json', ['noReport']],
    ['what came later and cannot be opened', { '第一次/甲局.json': report, '第二次/甲局.doc': 'x' }, '第二次/甲局.doc', ['unreadable']],
    ['not its scan of the same round', { '甲局.json': report, '甲局盖章.pdf': 'scan' }, '甲局.json', ['unreadable']],
    ['its scan of a later round', { '甲局.json': report, '第二次/甲局盖章.pdf': 'scan' }, '第二次/甲局盖章.pdf', ['unreadable']],
  ] as const) it(what, async () => {
    for (const [at, [name, content]] of Object.entries(files).entries()) {
      await office.put(`in/${name}`, content === 'scan' ? pdfOf([{ raw: '100 100 300 300 re f' }]) : content, `2025-01-1${at}`);
    }
    await office.put('名册.csv', '单位名称\n甲局\n');
    await office.gouji('collect', 'in', '-o', 'out', '--roster', '名册.csv');
    const { bodies: [body, ...others] } = await office.json<Told>('out/bodies.json');
    assert.deepEqual([body!.file, body!.remarks.map(({ kind }) => kind), others], [`in/${file}`, kinds, []]);
    assert.equal(body!.state, file.endsWith('.json') ? 'pass' : 'unchecked');
  });
});
