import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rulePage } from '../../scripts/rule-page.js';
import { allRuleCards } from '../../src/collect/rollup/catalogue.js';

const folder = new URL('../../docs/rules/', import.meta.url);

describe('the rule pages (npm run update writes them)', () => {
  for (const card of allRuleCards) {
    it(`${card.id} has its page, as its card and its fixtures give it today`, () =>
      assert.equal(readFileSync(new URL(`${card.id}.md`, folder), 'utf8'), rulePage(card)));
    it(`${card.id} says what it checks, why, and what to do`, () => {
      for (const part of [card.title, card.checks, card.why, card.remedy, card.basis.text]) assert.match(part, /[\u4e00-\u9fff]/);
    });
  }
});
