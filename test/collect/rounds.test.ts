import assert from 'node:assert/strict';
import type { RecordedFinding } from '../../src/collect/record.js';
import { changesBetween } from '../../src/collect/rounds.js';
import { Office, reportOf } from './office.js';

const found = (rule: string, figures: string, more: Partial<RecordedFinding> = {}): RecordedFinding =>
  ({ rule, level: 'error', outcome: 'fail', basis: '', message: `${rule} ${figures}`, figures: figures.split(' ').filter(Boolean), places: [], ...more });
const unchecked = (rule: string, figures: string): RecordedFinding => found(rule, figures, { outcome: 'unchecked' });
const said = (quote: string, more: Partial<RecordedFinding> = {}): RecordedFinding => found('claim', 'a', { section: 'overview', quote, ...more });

describe('what became of a finding in the next round', () => {
  for (const [what, older, newer, expected] of [
    ['the same cells', [found('sum', 'a b')], [found('sum', 'a b', { message: 'other numbers' })], ['still']],
    ['gone', [found('sum', 'a b')], [], ['fixed']],
    ['one more', [found('sum', 'a b')], [found('sum', 'a b'), found('sum', 'c d')], ['still', 'new']],
    ['the same cells by another rule', [found('sum', 'a b')], [found('total', 'a b')], ['fixed', 'new']],
    ['fewer blanks', [found('blank', 'a b c')], [found('blank', 'b')], ['still']],
    ['other blanks', [found('blank', 'a b')], [found('blank', 'c')], ['fixed', 'new']],
    ['cannot be checked any more', [found('sum', 'a b'), found('sum', 'c d')], [unchecked('sum', 'b')], ['still', 'fixed']],
    ['nothing of its rule could be checked', [said('收到3件')], [unchecked('claim', '')], ['still']],
    ['can be checked now, and is wrong', [unchecked('sum', 'a b')], [found('sum', 'a b')], ['fixed', 'new']],
    ['a sentence with another number', [said('收到3件')], [said('收到5件')], ['still']],
    ['another sentence on the same cell', [said('收到3件')], [said('办结3件')], ['fixed', 'new']],
  ] as const) it(what, () => assert.deepEqual(changesBetween(older, newer).map(({ state }) => state), expected));
});

describe('which files are two rounds', () => {
  const wrong = ['applications.received.person', 1] as const;
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
    await office.put('in/乙局.json', reportOf('乙局'));
    await office.put('in/丙局.json', reportOf('丙局'));
  });

  async function states(): Promise<string | undefined> {
    await office.gouji('collect', 'in', '-o', 'out');
    const { bodies } = await office.json<{ bodies: { name: string; changes?: { state: string }[] }[] }>('out/bodies.json');
    return bodies.find(({ name }) => name === '甲局')!.changes?.map(({ state }) => state).join(' ');
  }

  for (const [what, files, expected] of [
    ['a wrong one and a right one', { '第一次/甲局.json': reportOf('甲局', wrong), '第二次/甲局.json': reportOf('甲局') }, /^fixed( fixed)*$/],
    ['a right one and one that cannot be read', { '第一次/甲局.json': reportOf('甲局', wrong), '第二次/甲局.xlsx': 'x' }, undefined],
    ['one that cannot be read and a wrong one', { '第一次/甲局.doc': 'x', '第二次/甲局.json': reportOf('甲局', wrong) }, undefined],
    ['one that cannot be read between two', {
      '第一次/甲局.json': reportOf('甲局', wrong), '第二次/甲局.doc': 'x', '第三次/甲局.json': reportOf('甲局'),
    }, /^fixed( fixed)*$/],
    ['last year’s beside this year’s', { '甲局.json': reportOf('甲局', wrong), '旧/甲局.json': reportOf('甲局', undefined, 2023) }, undefined],
  ] as const) it(what, async () => {
    for (const [name, content] of Object.entries(files)) await office.put(`in/${name}`, content);
    const told = await states();
    if (expected) assert.match(told!, expected);
    else assert.equal(told, undefined);
  });
});
