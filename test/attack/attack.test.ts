import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { attack, faultsOf } from './attack.js';
import { attacks, wordsOf } from './attacks.js';
import { fixedAttacks } from './fixed.js';
import { formatNames, formats } from './formats/index.js';
import { withAttackTable } from './table.js';

describe('a damaged report is read right or not at all', () => {
  for (const format of formatNames) {
    it(`as ${formats[format].file}: each damage alone`, async () => {
      assert.deepEqual((await fixedAttacks(format)).flatMap(({ damage, picks, outcome }) => faultsOf(outcome).map((fault) =>
        `${damage.name} at ${picks.join()}: ${fault}`)), []);
    });
  }

  it('one damage or two, anywhere, 60 times', async () => {
    await fc.assert(fc.asyncProperty(attacks, async (given) => {
      const outcome = await attack(given);
      assert.deepEqual(outcome ? faultsOf(outcome) : [], [], wordsOf(given));
    }), { numRuns: 60, seed: 2021 });
  });

  it('docs/readers.md has the table of today', async () => {
    const page = readFileSync(new URL('../../docs/readers.md', import.meta.url), 'utf8');
    assert.equal(page, await withAttackTable(page), 'npm run update writes it anew');
  });
});
