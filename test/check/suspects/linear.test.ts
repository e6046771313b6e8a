import assert from 'node:assert/strict';
import { clustersOf, needsRepair } from '../../../src/check/suspects/cluster.js';
import { linearEquations, withoutSums, type LinearEquation } from '../../../src/check/suspects/linear.js';
import type { Constraint, FormulaSums } from '../../../src/check/suspects/index.js';
import { currentForm as form, type FigureKey } from '../../../src/form/index.js';

const review = ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `disputes.review.${column}`);
const at = (key: FigureKey): number => form.figures.findIndex((figure) => figure.key === key);
const carry = (...terms: readonly (readonly [FigureKey, 1 | -1])[]): Constraint =>
  ({ id: 'carry', terms: terms.map(([figure, sign]) => ({ figure, sign })), value: 7 });

function shape({ cells, signs, value }: LinearEquation): string {
  return `${cells.map((cell, term) => `${signs[term]}*${form.figures[cell]?.key.replace('disputes.review.', '') ?? cell}`).join(' ')} = ${value}`;
}

/** In whatever order they stand. */
const parts = (text: string): string[] => text.split(' ').sort();

describe('equations by figure numbers', () => {
  it('are those of the form, in its order', () => {
    const equations = linearEquations(form);
    assert.deepEqual(equations.map(({ source }) => source), form.equations);
    assert.equal(shape(equations.find(({ source }) => source.id === 'disputes/total:review')!),
      '1*upheld 1*corrected 1*other 1*pending -1*total = 0');
    assert.equal(linearEquations(form, []), equations);
    assert.deepEqual(linearEquations({ ...form }), equations);
  });

  for (const [what, constraint, expected] of [
    ['a constraint', carry([review[0]!, 1], [review[1]!, -1]), '1*upheld -1*corrected = 7'],
    ['a figure that stands twice', carry([review[0]!, 1], [review[0]!, 1]), '2*upheld = 7'],
    ['a figure that goes out', carry([review[0]!, 1], [review[1]!, 1], [review[0]!, -1]), '1*corrected = 7'],
  ] as const) it(`end with ${what}`, () => {
    const equations = linearEquations(form, [constraint]);
    assert.equal(equations.length, form.equations.length + 1);
    assert.deepEqual([equations.at(-1)!.source, shape(equations.at(-1)!)], [constraint, expected]);
  });

  it('refuse a constraint that names no figure of the form, or no whole number', () => {
    assert.throws(() => linearEquations(form, [carry(['no.such', 1])]), { message: 'form 2021 has no figure no.such' });
    assert.throws(() => linearEquations(form, [{ ...carry(), value: 0.5 }]), { message: 'constraint carry: 0.5 is not a whole number' });
  });
});

describe('equations over typed figures only', () => {
  const [upheld, corrected, other, pending, total] = review.map(at) as [number, number, number, number, number];
  const source = form.equations[0]!;
  const sum: LinearEquation = { cells: [upheld, corrected, total], signs: [1, 1, -1], value: 0, source };
  const sums = (...entries: [number, number[]][]): FormulaSums =>
    new Map(entries.map(([cell, parts]) => [form.figures[cell]!.key, parts.map((part) => form.figures[part]!.key)]));
  for (const [what, equation, formulas, expected] of [
    ['stay where no formula works out a figure', sum, sums(), ['1*upheld 1*corrected -1*total = 0']],
    ['go where the formula is the equation', sum, sums([total, [upheld, corrected]]), []],
    ['stay where the formula adds up something else', sum, sums([total, [upheld, other]]), ['1*corrected -1*other = 0']],
    ['stay without a figure where they ask for a number', { ...sum, value: 3 }, sums([total, [upheld, corrected]]), [' = 3']],
    ['follow a formula over a formula', sum, sums([total, [upheld, other]], [other, [pending, upheld]]), ['1*corrected -1*pending -1*upheld = 0']],
    ['keep a total whose formula adds up itself', sum, sums([total, [total, upheld]]), ['1*corrected -1*total = 0']],
    ['keep what two formulas add up in a circle', sum, sums([total, [other]], [other, [total]]), ['1*upheld 1*corrected -1*total = 0']],
    ['count a part that the formula adds up twice', sum, sums([total, [upheld, upheld]]), ['-1*upheld 1*corrected = 0']],
  ] as const) it(what, () => {
    const typed = withoutSums([equation], formulas, form);
    assert.deepEqual(typed.map(shape).map(parts), expected.map(parts));
    for (const one of typed) assert.equal(one.source, source);
  });
});

describe('clusters of equations', () => {
  const source = form.equations[0]!;
  const equation = (cells: number[], signs: number[], value = 0): LinearEquation => ({ cells, signs, value, source });
  const clusters = (equations: readonly LinearEquation[], figures: readonly number[]) => clustersOf(equations, Float64Array.from(figures));

  it('share no cell with each other; all that share one, over others too, are together', () => {
    const equations = [equation([0, 1], [1, -1]), equation([2, 3], [1, -1]), equation([4, 1], [1, -1]), equation([4, 5], [1, -1])];
    const found = clusters(equations, [1, 1, 1, 1, 1, 1]);
    assert.deepEqual(found.map((one) => one.equations.map((own) => equations.indexOf(own))), [[0, 2, 3], [1]]);
    assert.deepEqual(found.map(({ cells }) => cells), [[0, 1, 4, 5], [2, 3]]);
  });

  it('keep the order of the form, however they are reached', () => {
    const equations = [equation([0, 9], [1, -1]), equation([5, 7], [1, -1]), equation([9, 7], [1, -1])];
    const [found] = clusters(equations, Array.from({ length: 10 }, () => 1));
    assert.deepEqual(found!.equations.map((own) => equations.indexOf(own)), [0, 1, 2]);
    assert.deepEqual([found!.cells, found!.cellsOf, found!.equationsOf], [
      [0, 5, 7, 9], [[0, 3], [1, 2], [3, 2]], [[0], [1], [1, 2], [0, 2]],
    ]);
    assert.deepEqual([...found!.signs], [1, 0, 0, -1, 0, 1, -1, 0, 0, 0, -1, 1]);
  });

  for (const [what, figures, values, invalid, residuals, needs] of [
    ['holds', [2, 2], [2, 2], [], [0], false],
    ['is 3 too much', [5, 2], [5, 2], [], [3], true],
    ['is 3 too little', [2, 5], [2, 5], [], [-3], true],
    ['has a negative number', [-1, 0], [0, 0], [0], [0], true],
    ['has a fraction', [0, 0.5], [0, 0], [1], [0], true],
    ['has the largest count', [1e12, 1e12], [1e12, 1e12], [], [0], false],
    ['has a number that is no count', [1e12 + 1, 0], [0, 0], [0], [0], true],
    ['has no number at all', [NaN, 0], [0, 0], [0], [0], true],
  ] as const) it(`know that an equation ${what}`, () => {
    const [found] = clusters([equation([0, 1], [1, -1])], figures);
    assert.deepEqual([found!.values, found!.invalid, found!.residuals, needsRepair(found!)], [values, invalid, residuals, needs]);
  });

  it('take off what the sum must be', () => {
    const [found] = clusters([equation([0, 1], [1, 1], 4)], [5, 2]);
    assert.deepEqual(found!.residuals, [3]);
  });
});
