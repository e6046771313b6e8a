import assert from 'node:assert/strict';
import { findSuspects } from '../../../src/check/suspects/index.js';
import { currentForm as form } from '../../../src/form/index.js';
import { addedUp, corruptAnyhow, random, type Figures } from './corrupt.js';
import { realFigures } from './sets.js';

const office = realFigures[0] as Figures;
const province = addedUp(realFigures, random(1));

function isFound(wrong: Figures, mostSteps: number): boolean {
  return findSuspects(form, wrong, { mostSteps, mostSets: 2000 }).blocks.every((block) => block.outcome === 'found' || block.limit === 'sets');
}

/** What a look ahead rules out needs no steps: less of it, and the search takes more; more, and it misses what there is. */
describe('the steps of the search for wrong cells', () => {
  for (const [whose, figures, cases] of [
    ['an office', office, [[4, 1, 19], [4, 4, 57], [5, 4, 88], [6, 4, 131], [7, 2, 110], [7, 4, 262], [8, 1, 38], [8, 2, 313], [8, 4, 477], [6, 18, 389], [8, 19, 368]]],
    ['a province', province, [[5, 2, 16], [6, 4, 203], [7, 3, 36], [7, 4, 451], [8, 3, 46], [8, 5, 41], [8, 11, 512]]],
  ] as readonly (readonly [string, Figures, readonly (readonly [number, number, number])[]])[]) {
    for (const [count, seed, steps] of cases) {
      it(`are ${steps} for ${count} of the figures of ${whose}, as spoilt by ${seed}`, () => {
        const wrong = corruptAnyhow(figures, count, random(seed));
        assert.deepEqual([steps - 1, steps].map((most) => isFound(wrong, most)), [false, true]);
      });
    }
  }
});
