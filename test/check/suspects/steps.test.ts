import assert from 'node:assert/strict';
import { findSuspects, type FormulaSums } from '../../../src/check/suspects/index.js';
import { currentForm as form } from '../../../src/form/index.js';
import { addedUp, corruptAnyhow, random, type Figures } from './corrupt.js';
import { realFigures } from './sets.js';

const office = realFigures[0] as Figures;
const province = addedUp(realFigures, random(1));

const none: FormulaSums = new Map();
/** Every row of 表三 is added up by a formula: what stands in one column then looks alike to the equations. */
const rowSums: FormulaSums = new Map(form.equations.filter(({ id }) => id.startsWith('applications/row-total:'))
  .map(({ left, right }) => [right[0]!, left]));
/** Some rows are added up by hand, as where a person typed over a formula, and two columns by a formula: no cell is in three sums. */
const someSums: FormulaSums = new Map(form.equations.filter(({ id }) => id.startsWith('applications/row-total:')
  ? !/otherLaw|deliberative|excessive|notCorrected|concluded/.test(id) : /breakdown:(?:legalService|otherBody)$/.test(id))
  .map(({ left, right }) => [right[0]!, left]));

function isFound(wrong: Figures, mostSteps: number, sums: FormulaSums): boolean {
  const { blocks } = findSuspects(form, wrong, { mostSteps, mostSets: 2000, sums });
  return blocks.every((block) => block.outcome === 'found' || block.limit === 'sets');
}

/** What a look ahead rules out needs no steps: less of it, and the search takes more; more, and it misses what there is. */
describe('the steps of the search for wrong cells', () => {
  for (const [whose, figures, sums, cases] of [
    ['an office', office, none, [[4, 1, 19], [4, 4, 57], [5, 4, 88], [6, 4, 131], [7, 2, 110], [7, 4, 262], [8, 1, 38], [8, 2, 305], [8, 4, 477], [6, 18, 389], [8, 19, 363]]],
    ['a province', province, none, [[5, 2, 16], [6, 4, 203], [7, 3, 36], [7, 4, 451], [8, 3, 46], [8, 5, 41], [8, 11, 507]]],
    ['a province with some formulas', province, someSums, [[5, 1, 38], [5, 2, 1201], [7, 3, 949], [8, 1, 592], [8, 4, 265]]],
    ['a province with formulas', province, rowSums, [[4, 1, 44], [4, 3, 23], [5, 3, 83], [5, 4, 55], [6, 8, 431]]],
  ] as readonly (readonly [string, Figures, FormulaSums, readonly (readonly [number, number, number])[]])[]) {
    for (const [count, seed, steps] of cases) {
      it(`are ${steps} for ${count} of the figures of ${whose}, as spoilt by ${seed}`, () => {
        const wrong = corruptAnyhow(figures, count, random(seed));
        assert.deepEqual([steps - 1, steps].map((most) => isFound(wrong, most, sums)), [false, true]);
      });
    }
  }
});
