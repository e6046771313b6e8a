import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import { verdictWords, type Finding } from '../../src/check/finding.js';
import { isAbout, waiverFor } from '../../src/check/waiver-for.js';
import { parseReport, reportJson } from '../../src/report/json.js';
import type { Waiver } from '../../src/report/waiver.js';
import type { Report } from '../../src/report/report.js';
import type { Profile } from '../../src/rules/card.js';
import { changed, seed } from '../reports.js';
import { sectionsWith } from '../texts.js';

const hongze = seed('hongze-2023');
const by = { reason: '以法院统计为准', name: '张三', date: '2026-01-15' };

function waiversFor(report: Report): Waiver[] {
  return check(report).findings.filter(({ outcome }) => outcome === 'fail').map((finding) => waiverFor(finding, report, by));
}

const told = (report: Report) => check(report).findings.map(({ rule, waiver }) => [rule, waiver?.reason]);

describe('a waiver', () => {
  const [first, second] = waiversFor(hongze) as [Waiver, Waiver];

  it('takes a finding out of the count of its level, and leaves it in the list with its reason', () => {
    const { verdict, counts, explained } = check({ ...hongze, waivers: [first] });
    assert.deepEqual([verdict, counts, explained], ['fail', { error: 1, warning: 0, info: 0, unchecked: 0 }, 1]);
    assert.deepEqual(told({ ...hongze, waivers: [first] }), [['disputes/total', by.reason], ['disputes/total', undefined]]);
  });

  it('for every error makes the report pass, with all of them counted', () => {
    const result = check({ ...hongze, waivers: [first, second] });
    assert.deepEqual([result.verdict, result.counts.error, result.explained, verdictWords(result)], ['pass', 0, 2, '通过（2条已说明）']);
  });

  for (const key of first.figures) {
    it(`lapses when ${key} changes, and says so`, () => {
      const later = changed(hongze, key, hongze.figures[key]! + 3);
      assert.deepEqual(told({ ...later, waivers: [first] }).map(([rule, reason]) => [rule, reason]).sort(),
        [['disputes/total', undefined], ['disputes/total', undefined], ['waiver/lapsed', undefined]]);
      assert.equal(check({ ...later, waivers: [first] }).verdict, 'fail');
    });
  }

  it('answers for a number of the text that was not read, until its sentence changes', () => {
    const saying = (overview: string): Report => ({ ...seed('pingtan-2024'), sections: sectionsWith({ overview }) });
    const unread = (report: Report) => check(report).findings.filter(({ rule }) => rule === 'claim/unread');
    const report = saying('全年共完成218件。');
    const waivers = unread(report).map((finding) => waiverFor(finding, report, by));
    const unchecked = (later: Report): number => check({ ...later, waivers }).counts.unchecked;
    assert.deepEqual([unread(report).length, check(report).counts.unchecked - unchecked(report)], [1, 1]);
    const later = saying('全年共完成219件。');
    assert.equal(unchecked(later), check(later).counts.unchecked);
  });

  it('stays when another figure changes', () => {
    assert.deepEqual(told({ ...changed(hongze, 'disclosure.licensing.decisions', 1), waivers: [first] })[0], ['disputes/total', by.reason]);
  });

  it('that nothing needs any more is reported', () => {
    const right = changed(hongze, 'disputes.review.total', 11);
    assert.deepEqual(told({ ...right, waivers: [first] }).map(([rule]) => rule), ['disputes/total', 'waiver/unused']);
    const unused = check({ ...right, waivers: [first] }).findings[1]!;
    assert.match(unused.message, /张三：以法院统计为准/);
    assert.deepEqual([unused.figures, unused.places], [[], []]);
  });

  describe('does not hold', () => {
    const rules = (waiver: Waiver, profile: Profile = 'submit') => {
      const { verdict, findings } = check({ ...hongze, waivers: [waiver, second] }, { profile });
      return [verdict, ...findings.map((finding) => `${finding.rule}${finding.waiver ? ' waived' : ''}`)];
    };
    for (const [what, waiver, why] of [
      ['without the figures of its finding', { ...first, figures: [], values: [] }, 'waiver/lapsed'],
      ['with some of them', { ...first, figures: first.figures.slice(1), values: first.values.slice(1) }, 'waiver/lapsed'],
      ['with a value too many', { ...first, values: [...first.values, 0] }, 'waiver/lapsed'],
      ['with a value too few', { ...first, values: first.values.slice(1) }, 'waiver/lapsed'],
      ['with one figure of another finding', { ...first, figures: [...first.figures.slice(1), second.figures[0]!], values: [...first.values.slice(1), second.values[0]!] }, 'waiver/lapsed'],
      ['with figures of another finding', { ...first, figures: second.figures, values: second.values }, 'waiver/lapsed'],
      ['once the finding says something else of the same figures', { ...first, facts: { ...first.facts, right: 1 } }, 'waiver/lapsed'],
      ['with a 0 for a reason', { ...first, reason: '0' }, 'waiver/wordless'],
      ['with a dash for a reason', { ...first, reason: ' —— ' }, 'waiver/wordless'],
      ['with one letter for a reason', { ...first, reason: 'x' }, 'waiver/wordless'],
    ] as const) it(what, () => assert.deepEqual(rules(waiver), ['fail', 'disputes/total', why, 'disputes/total waived']));

    it('for an equation of the form when it is published', () =>
      assert.deepEqual(rules(first, 'publish'), ['fail', 'disputes/total', 'waiver/equation', 'disputes/total', 'waiver/equation']));
  });

  it('lapses when figures change though their sum stays', () => {
    const [upheld, corrected] = ['disputes.review.upheld', 'disputes.review.corrected'] as const;
    const later = changed(changed(hongze, upheld, hongze.figures[upheld]! - 1), corrected, hongze.figures[corrected]! + 1);
    assert.deepEqual(told({ ...later, waivers: [first] }).map(([rule]) => rule), ['disputes/total', 'waiver/lapsed', 'disputes/total']);
  });

  it('holds for figures that the file does not have', () => {
    const { 'disclosure.fees.amount': _, ...figures } = hongze.figures;
    const report = { ...hongze, figures };
    const waivers = waiversFor(report);
    assert.deepEqual(waivers[0]!.values, [null]);
    assert.deepEqual(told({ ...report, waivers })[0], ['layout/figures-missing', by.reason]);
  });

  it('of what could not be checked is of no use', () => {
    const report = changed(hongze, 'disputes.directSuit.upheld', null);
    const finding = check(report).findings.find(({ rule, outcome }) => rule === 'disputes/total' && outcome === 'unchecked')!;
    const rules = told({ ...report, waivers: [waiverFor(finding, report, by)] }).map(([rule]) => rule);
    assert.deepEqual(rules.filter((rule) => rule!.startsWith('waiver/')), ['waiver/unused']);
  });

  it('is about its finding, and about what is told of it', () => {
    const [own, other] = check(hongze).findings as [Finding, Finding];
    const later = changed(changed(hongze, 'disputes.review.total', 1), 'disputes.suitAfterReview.total', 1);
    const lapsed = check({ ...later, waivers: [first, second] }).findings.filter(({ rule }) => rule === 'waiver/lapsed');
    assert.deepEqual([own, other, ...lapsed, { ...lapsed[0]!, rule: 'entry/text' }].map((finding) => isAbout(first, finding)), [true, false, true, false, false]);
  });

  it('of a former version, without what the finding said, holds by its figures', () => {
    const { facts: _, ...former } = first;
    assert.equal(check({ ...hongze, waivers: [former, second] }).verdict, 'pass');
  });

  it('never covers what could not be checked', () => {
    const unknown = changed(hongze, 'disputes.review.total', null);
    const { verdict } = check({ ...unknown, waivers: waiversFor(hongze) });
    assert.notEqual(verdict, 'pass');
  });

  it('travels in the report’s JSON', () => {
    const report = { ...hongze, waivers: [first] };
    assert.deepEqual(parseReport(reportJson(report)).waivers, [first]);
  });
});
