import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { ruleIndex, rulePage } from '../../scripts/rule-page.js';
import { ruleCards } from '../../src/rules/catalogue.js';

const folder = new URL('../../docs/rules/', import.meta.url);

describe('the rule pages (npm run update writes them)', () => {
  for (const card of ruleCards) {
    it(`${card.id} has its page, as its card and its fixtures give it today`, () =>
      assert.equal(readFileSync(new URL(`${card.id}.md`, folder), 'utf8'), rulePage(card)));
    it(`${card.id} says what it checks, why, and what to do`, () => {
      for (const part of [card.title, card.checks, card.why, card.remedy, card.basis.text]) assert.match(part, /[\u4e00-\u9fff]/);
    });
  }

  it('are listed, each once', () => assert.equal(readFileSync(new URL('README.md', folder), 'utf8'), ruleIndex()));

  it('are no more than the rules', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md') && name !== 'README.md');
    assert.deepEqual(pages.map((name) => name.replaceAll('\\', '/').replace(/\.md$/, '')).sort(), ruleCards.map(({ id }) => id).sort());
  });
});
