import assert from 'node:assert/strict';
import { catalogue } from '../../src/rules/catalogue.js';
import type { CheckResult } from '../../src/check/finding.js';
import { checkCase, missingFixtures, readFixture, type Case } from './fixture.js';

const of = (rule: string, outcome: 'fail' | 'unchecked', { findings }: CheckResult): string[] =>
  findings.filter((finding) => finding.rule === rule && finding.outcome === outcome).map(({ message }) => message);

/** A claim's case is a sentence alone: that no whole text stands around it is not looked at. */
const others = (own: string, { findings }: CheckResult): string[] => [...new Set(findings.flatMap(({ rule, outcome }) =>
  (rule === own || outcome !== 'fail' || (own.startsWith('claim/') && rule.startsWith('text/')) ? [] : [rule])))].sort();

const placesOf = (rule: string, { findings }: CheckResult): string[] =>
  findings.filter((finding) => finding.rule === rule).flatMap(({ places }) =>
    places.map((place) => ('sheet' in place ? `${place.sheet}!${place.cell}` : place.section)));

/** No rule crashes, whatever the case is made for, and each has a number or a text for every brace of its sentence. */
function assertWhole({ findings }: CheckResult): void {
  assert.deepEqual(findings.filter(({ says }) => says === 'crash').map(({ message }) => message), []);
  const isFilled = (value: unknown): boolean => typeof value === 'number' || typeof value === 'string';
  assert.deepEqual(findings.filter(({ values }) => !Object.values(values).every(isFilled)).map(({ rule }) => rule), []);
}

/** One case on the rule's page, and a test. */
function runs(rule: string, cases: readonly Case[], title: string, test: (result: CheckResult, one: Case) => void): void {
  it(`${rule} has ${title} cases`, () => assert.ok(cases.length > 0));
  for (const one of cases) it(`${title}: ${one.what}`, () => {
    const result = checkCase(one);
    assertWhole(result);
    test(result, one);
  });
}

for (const { id } of catalogue) {
  describe(`the rule ${id}`, () => {
    const fixture = readFixture(id);
    const missing = missingFixtures(id);
    it('has its three fixture files', () =>
      assert.deepEqual(missing, [], `make them in test/fixtures/rules/; npm run new:rule makes all that a rule needs`));
    if (missing.length > 0) return;
    runs(id, fixture.valid, 'valid', (result, { also = [] }) => {
      assert.deepEqual([...of(id, 'fail', result), ...of(id, 'unchecked', result)], []);
      assert.deepEqual(others(id, result), [...also].sort());
    });
    runs(id, fixture.invalid, 'invalid', (result, { says, at, also = [] }) => {
      // a table that is there twice is not wrong, it cannot be checked
      assert.deepEqual([...of(id, 'fail', result), ...of(id, 'unchecked', result)], says);
      assert.deepEqual(others(id, result), [...also].sort());
      if (at) assert.deepEqual(placesOf(id, result), at);
    });
    runs(id, fixture.unchecked, 'unchecked', (result, { says = [] }) => {
      assert.notEqual(result.verdict, 'pass');
      assert.deepEqual([of(id, 'fail', result), of(id, 'unchecked', result)], [[], says]);
    });
    it('is violated alone in some case', () =>
      assert.ok(fixture.invalid.some(({ also = [] }) => also.length === 0) || notAlone.has(id), 'add a case without `also`'));
  });
}

/** Rules that cannot be broken alone, and why. */
const notAlone: ReadonlySet<string> = new Set([
  // either the blanks are named as well, or with 0 in them the row totals that do not hold
  'applications/total-only',
]);
