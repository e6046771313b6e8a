import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { attack, faultsOf } from './attack.js';
import { attacks, wordsOf } from './attacks.js';
import { fixedAttacks } from './fixed.js';
import { formatNames, formats } from './formats/index.js';
import { notYet } from './not-yet.js';
import { withAttackTable } from './table.js';

describe('a damaged report is read right or not at all', () => {
  for (const format of formatNames) {
    it(`as ${formats[format].file}: each damage alone`, async () => {
      const stood = (await fixedAttacks(format)).filter(({ damage }) => !notYet[damage.name]?.includes(format));
      assert.deepEqual(stood.flatMap(({ damage, picks, outcome }) => faultsOf(outcome).map((fault) =>
        `${damage.name} at ${picks.join()}: ${fault}`)), []);
    });
  }

  it('one damage or two, anywhere, 60 times', async () => {
    await fc.assert(fc.asyncProperty(attacks, async (given) => {
      const outcome = await attack(given);
      assert.deepEqual(outcome ? faultsOf(outcome) : [], [], wordsOf(given));
    }), { numRuns: 60, seed: 2021 });
  });

  for (const [name, formats = []] of Object.entries(notYet)) {
    it(`still not stood, and said so: ${name}`, async () => {
      const all = (await Promise.all(formats.map(fixedAttacks))).flat().filter(({ damage }) => damage.name === name);
      assert.deepEqual(all.filter(({ outcome }) => faultsOf(outcome).length > 0).map(({ format }) => format), formats);
    });
  }

  it('docs/readers.md has the table of today', async () => {
    const page = readFileSync(new URL('../../docs/readers.md', import.meta.url), 'utf8');
    assert.equal(page, await withAttackTable(page), 'npm run update writes it anew');
  });
});
