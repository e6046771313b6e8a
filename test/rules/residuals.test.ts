import assert from 'node:assert/strict';
import { currentForm } from '../../src/form/index.js';
import { compileEquations, figureVector, residuals } from '../../src/rules/residuals.js';
import { seed } from '../reports.js';

/** A form that nobody has compiled yet. */
const fresh = (): typeof currentForm => ({ ...currentForm });

describe('the equations as flat arrays', () => {
  it('are made once for a form', () => {
    const form = fresh();
    const first = compileEquations(form);
    assert.deepEqual(first, compileEquations(fresh()));
    assert.equal(compileEquations(form), first);
  });

  it('give left minus right, one for each equation, and no number where a figure is blank', () => {
    const form = fresh();
    const { figures, ...report } = seed('beilun-projects-2024');
    const changed = { ...figures, 'applications.broughtForward.person': 3, 'disputes.review.upheld': null };
    const left = [...residuals(compileEquations(form), figureVector(form, { ...report, figures: changed }))];
    assert.equal(left.length, form.equations.length);
    const told = form.equations.flatMap(({ id }, at) => (left[at] === 0 ? [] : [[id, left[at]]]));
    assert.deepEqual(told, [
      ['applications/row-total:broughtForward', 3], ['applications/balance:person', 3], ['disputes/total:review', NaN],
    ]);
  });
});
