import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import { checkedWords, findingKey, verdictWords, type Finding } from '../../src/check/finding.js';
import { currentForm as form } from '../../src/form/index.js';
import { seed } from '../reports.js';

describe('a check in words', () => {
  for (const [given, expected] of [
    [{ verdict: 'pass', explained: 0 }, '通过'],
    [{ verdict: 'pass', explained: 1 }, '通过（1条已说明）'],
    [{ verdict: 'fail', explained: 2 }, '不通过（2条已说明）'],
    [{ verdict: 'unchecked', explained: 0 }, '未能检查'],
  ] as const) it(expected, () => assert.equal(verdictWords(given), expected));

  for (const [notLookedAt, expected] of [
    [[], '42条等式、200个数字已检查'],
    [['text'], '42条等式、200个数字已检查；没有正文可核对'],
    [['text', 'lastYear'], '42条等式、200个数字已检查；没有正文可核对，没有上年年报可比'],
  ] as const) it(expected, () =>
    assert.equal(checkedWords({ checked: { equations: 42, figures: 200, text: 0 }, notLookedAt }), expected));

  it('says that last year was looked at where its report is at hand', () => {
    const report = seed('beilun-projects-2024');
    assert.equal(checkedWords(check(report, { lastYear: report })), '42条等式、200个数字已检查；没有正文可核对');
  });
});

describe('the key of a finding', () => {
  const finding: Finding = {
    rule: 'entry/blank', level: 'error', outcome: 'fail', message: '', figures: ['a', 'b'], places: [], basis: '', says: '', values: {},
  };
  for (const [what, change, expected] of [
    ['its equation', { equation: form.equations[0]!, table: 'applications' }, form.equations[0]!.id],
    ['rule and figures', {}, 'entry/blank|fail|a,b'],
    ['its table too', { table: 'disputes' }, 'entry/blank|fail|disputes|a,b'],
    ['not the numbers of what it says of figures', { values: { count: 1 } }, 'entry/blank|fail|a,b'],
    ['what it says where it has no figures', { figures: [], values: { count: 1, label: '甲' } }, 'entry/blank|fail|1,甲'],
    ['no figures where it is unchecked: they change as a person types', { outcome: 'unchecked', table: 'disputes' }, 'entry/blank|unchecked|disputes'],
  ] as const satisfies readonly (readonly [string, Partial<Finding>, string])[]) {
    it(`has ${what}`, () => assert.equal(findingKey({ ...finding, ...change }), expected));
  }
});
