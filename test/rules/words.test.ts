import assert from 'node:assert/strict';
import { currentForm } from '../../src/form/index.js';
import { headingOf, linesNamed, linesOf, markedApart, shortened } from '../../src/rules/words.js';

describe('the words of findings', () => {
  it('quote up to 20 characters, and of more the first 20', () => {
    assert.equal(shortened('字'.repeat(20)), '字'.repeat(20));
    assert.equal(shortened(`${'字'.repeat(20)}尾`), `${'字'.repeat(20)}…`);
  });

  it('name four lines, and of five the first three', () => {
    assert.equal(linesNamed(['甲']), '“甲”');
    assert.equal(linesNamed(['甲', '乙', '丙', '丁']), '“甲”、“乙”、“丙”、“丁”');
    assert.equal(linesNamed(['甲', '乙', '丙', '丁', '戊']), '“甲”、“乙”、“丙”等5行或列');
  });

  it('call a line by its row where all of it is meant, otherwise by its columns, each once', () => {
    const { figures } = currentForm.tables.applications;
    const received = figures.filter(({ row }) => row === 'received');
    const totals = figures.filter(({ column }) => column === 'total').slice(0, 2);
    const named = (chosen: readonly { readonly key: string }[]): string[] =>
      linesOf(currentForm, 'applications', new Set(chosen.map(({ key }) => key)));
    assert.deepEqual(named(received), [received[0]!.rowPath.at(-1)]);
    assert.deepEqual(named(totals), [totals[0]!.columnPath.at(-1)]);
    assert.deepEqual(named([]), []);
  });

  it('name a table by its heading without the number', () => assert.equal(headingOf(currentForm, 'disclosure'), '主动公开政府信息情况'));

  for (const [found, official, ours, theirs] of [
    ['四、转结下年度', '四、结转下年度', '四、【转结】下年度', '四、【结转】下年度'],
    ['甲乙', '甲丙', '甲【乙】', '甲【丙】'],
    ['乙甲', '丙甲', '【乙】甲', '【丙】甲'],
    ['甲乙', '甲乙丙', '甲乙', '甲乙【丙】'],
    ['甲乙丙', '甲丁丙', '甲【乙】丙', '甲【丁】丙'],
    ['甲甲', '甲甲甲', '甲甲', '甲甲【甲】'],
    ['甲甲甲', '甲甲', '甲甲【甲】', '甲甲'],
    ['甲', '乙', '甲', '乙'],
    ['𠀀甲', '𠀁甲', '【𠀀】甲', '【𠀁】甲'],
  ] as const) {
    it(`mark ${found} and ${official} apart`, () => assert.deepEqual(markedApart(found, official), { found: ours, official: theirs }));
  }
});
