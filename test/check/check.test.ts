import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../src/check/check.js';
import { currentForm as form } from '../../src/form/index.js';
import { emptyReport } from '../../src/report/report.js';
import { heuristic, levels } from '../../src/rules/card.js';
import { disputeTotal } from '../../src/rules/disputes/total.js';
import { rule } from '../../src/rules/rule.js';
import { changed, consistentReports, seed, seedNames } from '../reports.js';

// its text has findings of its own
const beilun = { ...seed('beilun-projects-2024'), sections: {} };

/** Ids of the equations that a check names. */
function brokenEquations(report: Parameters<typeof check>[0]): string[] {
  return check(report).findings.flatMap(({ equation, outcome }) => (outcome === 'fail' && equation ? [equation.id] : [])).sort();
}

function holding(key: string): string[] {
  return form.equations.filter(({ left, right }) => left.includes(key) || right.includes(key)).map(({ id }) => id).sort();
}

describe('checking a report', () => {
  it('passes the Beilun report and says what was checked', () => {
    const { verdict, counts, findings, checked } = check(beilun);
    assert.deepEqual({ verdict, counts, findings, checked }, {
      verdict: 'pass', counts: { error: 0, warning: 0, info: 0, unchecked: 0 }, findings: [],
      checked: { equations: 42, figures: 200, text: 0 },
    });
  });

  it('finds the two dispute totals of Hongze 2023 that were left at 0, and nothing else', () => {
    const { verdict, findings } = check(seed('hongze-2023'));
    assert.equal(verdict, 'fail');
    assert.deepEqual(findings.map(({ rule, left, right, difference }) => [rule, left, right, difference]), [
      ['disputes/total', 11, 0, 11], ['disputes/total', 5, 0, 5],
    ]);
  });

  for (const name of seedNames.filter((one) => one !== 'hongze-2023')) {
    it(`passes ${name}`, () => assert.equal(check(seed(name)).verdict, 'pass'));
  }

  it('names exactly the equations that hold a changed figure, for each of the 200', () => {
    for (const { key } of form.figures) {
      for (const by of [1, -1]) {
        const value = beilun.figures[key]! + by;
        if (value < 0) continue;
        assert.deepEqual(brokenEquations(changed(beilun, key, value)), holding(key), key);
      }
    }
  });

  it('never fails a consistent report, and one changed figure breaks exactly what holds it', () => {
    fc.assert(fc.property(consistentReports, fc.nat(199), fc.integer({ min: 1, max: 9 }), (report, index, by) => {
      assert.equal(check(report).verdict, 'pass');
      const { key } = form.figures[index]!;
      assert.deepEqual(brokenEquations(changed(report, key, report.figures[key]! + by)), holding(key));
    }), { numRuns: 60 });
  });

  it('takes a blank for unknown, never for 0, for each of the 200', () => {
    for (const { key } of form.figures) {
      const { verdict, findings, checked } = check(changed(beilun, key, null));
      // a total that its parts leave no doubt about is an error of its own
      const clear = findings.some(({ rule, figures }) => rule === 'entry/total-blank' && figures.includes(key));
      assert.equal(verdict, clear ? 'fail' : 'unchecked', key);
      assert.equal(checked.equations, 42 - holding(key).length);
      assert.ok(clear || findings.some(({ rule, figures }) => rule === 'entry/blank' && figures.includes(key)), key);
    }
  });

  it('says nothing is checked of an empty form: one finding for each missing table', () => {
    const { verdict, findings, checked } = check(emptyReport(form));
    assert.deepEqual([verdict, checked], ['fail', { equations: 0, figures: 0, text: 0 }]);
    assert.deepEqual(findings.map(({ rule, table }) => [rule, table]), [
      ['layout/table-missing', 'disclosure'], ['layout/table-missing', 'applications'], ['layout/table-missing', 'disputes'],
    ]);
  });

  it('asks to fill a table that nobody has begun once, not cell by cell', () => {
    const blank = { ...beilun, figures: Object.fromEntries(form.figures.map(({ key }) => [key, null])) };
    const { findings } = check(blank);
    assert.deepEqual(findings.map(({ rule, outcome }) => [rule, outcome]), [
      ['entry/blank', 'fail'], ['disclosure/rules-authority', 'unchecked'],
      ['entry/blank', 'fail'], ['applications/balance', 'unchecked'], ['applications/row-total', 'unchecked'], ['applications/breakdown', 'unchecked'],
      ['entry/blank', 'fail'], ['disputes/total', 'unchecked'],
    ]);
  });

  describe('goes on when a rule', () => {
    const card = { level: levels('info'), basis: heuristic(''), title: '', checks: '', why: '', remedy: '' };
    const crashing = { ...rule({ ...card, id: 'test/crash', says: '', check: () => { throw new Error('boom'); } }) };
    const unfilled = rule({
      ...card, id: 'test/unfilled', says: '{number}',
      *check(_, say) { yield say(undefined, [], {} as { number: number }); },
    });
    const unknownFigure = rule({
      ...card, id: 'test/unknown', says: '{where}',
      *check(_, say) { yield say(undefined, ['no.such.figure'], {}); },
    });
    it('throws, and says what', () => assert.deepEqual(check(beilun, { rules: [crashing] }).findings.map(({ message }) => message), [
      '这一项没能检查：规则test/crash出错。其他检查不受影响，请把这条信息发给开发者：Error: boom',
    ]));
    for (const [what, broken] of [['throws', crashing], ['leaves a place in its sentence unfilled', unfilled], ['names a figure that no form prints', unknownFigure]] as const) {
      it(`${what}, and does not pass`, () => {
        const { verdict, findings } = check(changed(beilun, 'disputes.review.total', 5), { rules: [broken, disputeTotal] });
        assert.equal(verdict, 'fail');
        assert.deepEqual(findings.map((finding) => [finding.rule, finding.outcome]), [
          ['disputes/total', 'fail'], [broken.id, 'unchecked'],
        ]);
        assert.equal(check(beilun, { rules: [broken] }).verdict, 'unchecked');
      });
    }
  });

  it('fails a blank only where it is published', () => {
    const one = changed(beilun, 'disclosure.licensing.decisions', null);
    assert.deepEqual((['draft', 'submit', 'publish'] as const).map((profile) => check(one, { profile }).verdict), [
      'unchecked', 'unchecked', 'fail',
    ]);
  });
});
