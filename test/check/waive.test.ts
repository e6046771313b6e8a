import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import { waiverFor } from '../../src/check/waive.js';
import { parseReport, writeReport } from '../../src/report/json.js';
import { parseWaivers, type Waiver } from '../../src/report/waiver.js';
import type { Report } from '../../src/report/report.js';
import { changed, seed } from '../reports.js';

const hongze = seed('hongze-2023');
const by = { reason: '以法院统计为准', name: '张三', date: '2026-01-15' };

function waiversFor(report: Report): Waiver[] {
  return check(report).findings.filter(({ outcome }) => outcome === 'fail').map((finding) => waiverFor(finding, report, by));
}

const told = (report: Report) => check(report).findings.map(({ rule, waiver }) => [rule, waiver?.reason]);

describe('a waiver', () => {
  const [first, second] = waiversFor(hongze) as [Waiver, Waiver];

  it('takes a finding out of the count of its level, and leaves it in the list with its reason', () => {
    const { verdict, counts } = check({ ...hongze, waivers: [first] });
    assert.deepEqual([verdict, counts], ['fail', { error: 1, warning: 0, info: 0, unchecked: 0, waived: 1 }]);
    assert.deepEqual(told({ ...hongze, waivers: [first] }), [['disputes/total', by.reason], ['disputes/total', undefined]]);
  });

  it('for every error makes the report pass, with all of them counted', () => {
    const { verdict, counts } = check({ ...hongze, waivers: [first, second] });
    assert.deepEqual([verdict, counts.error, counts.waived], ['pass', 0, 2]);
  });

  for (const key of first.figures) {
    it(`lapses when ${key} changes, and says so`, () => {
      const later = changed(hongze, key, hongze.figures[key]! + 3);
      assert.deepEqual(told({ ...later, waivers: [first] }).map(([rule, reason]) => [rule, reason]).sort(),
        [['disputes/total', undefined], ['disputes/total', undefined], ['waiver/lapsed', undefined]]);
      assert.equal(check({ ...later, waivers: [first] }).verdict, 'fail');
    });
  }

  it('stays when another figure changes', () => {
    assert.deepEqual(told({ ...changed(hongze, 'disclosure.licensing.decisions', 1), waivers: [first] })[0], ['disputes/total', by.reason]);
  });

  it('that nothing needs any more is reported', () => {
    const right = changed(hongze, 'disputes.review.total', 11);
    assert.deepEqual(told({ ...right, waivers: [first] }).map(([rule]) => rule), ['disputes/total', 'waiver/unused']);
    assert.match(check({ ...right, waivers: [first] }).findings[1]!.message, /张三：以法院统计为准/);
  });

  it('never covers what could not be checked', () => {
    const unknown = changed(hongze, 'disputes.review.total', null);
    const { verdict } = check({ ...unknown, waivers: waiversFor(hongze) });
    assert.notEqual(verdict, 'pass');
  });

  it('travels in the report’s JSON', () => {
    const report = { ...hongze, waivers: [first] };
    assert.deepEqual(parseReport(writeReport(report)).waivers, [first]);
  });

  for (const damaged of ['', '{', '[{}]', '[1]', '{"rule":"x"}', '[{"rule":"a","finding":"b","figures":[1],"values":[],"reason":"","name":"","date":""}]']) {
    it(`reads ${damaged || 'nothing'} as none`, () => assert.deepEqual(parseWaivers(damaged === '' ? undefined : damaged), []));
  }
});
