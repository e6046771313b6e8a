import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { ruleIndex } from '../../scripts/rule-page.js';
import { allRuleCards } from '../../src/collect/rollup/catalogue.js';

const folder = new URL('../../docs/rules/', import.meta.url);

describe('the list of rule pages (npm run update writes it)', () => {
  it('names each rule once', () => assert.equal(readFileSync(new URL('README.md', folder), 'utf8'), ruleIndex()));

  it('is of no more pages than there are rules', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md') && name !== 'README.md');
    assert.deepEqual(pages.map((name) => name.replaceAll('\\', '/').replace(/\.md$/, '')).sort(), allRuleCards.map(({ id }) => id).sort());
  });
});
