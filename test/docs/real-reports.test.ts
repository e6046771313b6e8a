import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { check } from '../../src/check/check.js';
import { parseReport } from '../../src/report/json.js';
import { ruleSetVersion } from '../../src/rules/catalogue.js';

const page = readFileSync(new URL('../../docs/real-reports.md', import.meta.url), 'utf8');

describe('docs/real-reports.md', () => {
  it('is of the rule book of today', () => assert.ok(page.includes(`rule set ${ruleSetVersion}`), ruleSetVersion));
});

const corpus = new URL('../../../shared/corpus/', import.meta.url);

/** As the page says of them: report, conclusion, findings besides missing tables and what could not be decided for want of them. */
const reports = [
  ['beilun-projects-2024', 'pass', []],
  ['hangzhou-2025', 'unchecked', ['disclosure/rules-authority']],
  ['hongze-2023', 'fail', ['disputes/total', 'disputes/total', 'layout/figures-missing']],
  ['hongze-2024', 'fail', ['layout/figures-missing']],
  ['pingtan-2021', 'pass', []], ['pingtan-2022', 'pass', []], ['pingtan-2023', 'pass', []], ['pingtan-2024', 'pass', []],
  ['suqian-2023', 'unchecked', ['disclosure/rules-authority']], ['suqian-2024', 'unchecked', ['disclosure/rules-authority']],
  ['nilka-town-2023', undefined, ['disclosure/rules-authority']],
  ['songmutang-town-2022', undefined, ['disclosure/rules-authority', 'entry/blank']],
  ['changan-tjj-2023', undefined, ['entry/blank']],
  ['xuwen-justice', undefined, ['entry/blank']],
  ['abag-resources-2023', undefined, []], ['changchun-veterans-2023', undefined, []], ['taiping-town-2022', undefined, []],
  ['yuyang-town-2022', undefined, []], ['zhanjiang-chronicles-2023', undefined, []],
] as const;

if (existsSync(corpus)) {
  describe('what the page of real reports says', () => {
    for (const [name, conclusion, rules] of reports) {
      it(`${name}: ${conclusion ?? 'a part'}, ${rules.join(', ') || 'nothing'}`, () => {
        const report = { ...parseReport(readFileSync(new URL(`${name}.json`, corpus), 'utf8')), sections: {} };
        const { verdict, findings } = check(report);
        const told = findings.filter(({ rule, outcome }) => (rule.startsWith('layout/') ? conclusion !== undefined
          : outcome === 'fail' || rule === 'disclosure/rules-authority')).map(({ rule }) => rule);
        assert.deepEqual([told.sort(), conclusion && verdict], [[...rules], conclusion]);
      });
    }
  });
}
