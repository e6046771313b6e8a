import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as engine from '../../src/index.js';
import { apiFile, apiPage } from '../../scripts/api-page.js';

describe('docs/api.md', () => {
  const page = readFileSync(apiFile, 'utf8');

  it('is written as npm run update writes it', () => assert.equal(page, apiPage()));

  it('names all that can be imported', () => {
    for (const name of Object.keys(engine)) assert.ok(page.includes(`## ${name}\n`) || page.includes(`\`${name}\``), name);
  });
});
