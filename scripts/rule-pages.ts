/** Writes docs/rules from the catalogue and the fixtures: `npm run docs:rules`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { ruleCards } from '../src/rules/catalogue.js';
import { ruleIndex, rulePage } from './rule-page.js';

const folder = new URL('../docs/rules/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
for (const card of ruleCards) {
  const page = new URL(`${card.id}.md`, folder);
  mkdirSync(new URL('.', page), { recursive: true });
  writeFileSync(page, rulePage(card));
}
writeFileSync(new URL('README.md', folder), ruleIndex());
