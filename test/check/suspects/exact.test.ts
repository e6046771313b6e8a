import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reduce, wholeValues } from '../../../src/check/suspects/exact.js';
import { independentBlocks } from '../../../src/check/suspects/blocks.js';

function solve(rows: readonly (readonly number[])[], steps = 10_000): (number | null)[] | undefined {
  const unknowns = rows[0]!.length - 1;
  const reduced = reduce(rows.map((row) => [...row]), unknowns);
  return reduced && wholeValues(reduced, unknowns, { left: steps });
}

describe('reducing equations', () => {
  for (const [what, rows, expected] of [
    ['one', [[2, 4]], { rows: [[2, 4]], pivots: [0], free: [] }],
    ['none', [], { rows: [], pivots: [], free: [0, 1] }],
    ['a row of nothing', [[0, 0, 0]], { rows: [], pivots: [], free: [0, 1] }],
    ['a row of nothing that asks for a number', [[0, 0, 1]], undefined],
    ['the same row twice', [[1, 1, 3], [1, 1, 3]], { rows: [[1, 1, 3]], pivots: [0], free: [1] }],
    ['a row whose pivot is negative', [[-1, 2, -3]], { rows: [[1, -2, 3]], pivots: [0], free: [1] }],
    ['rows in the wrong order', [[0, 1, 3], [1, 0, 2]], { rows: [[1, 0, 2], [0, 1, 3]], pivots: [0, 1], free: [] }],
    ['rows above and below the pivot', [[1, 1, 5], [1, -1, 1]], { rows: [[1, 0, 3], [0, 1, 2]], pivots: [0, 1], free: [] }],
    ['a first unknown that stands nowhere', [[0, 1, 3]], { rows: [[0, 1, 3]], pivots: [1], free: [0] }],
    ['rows whose pivots have different factors', [[2, 1, 0, 4], [3, 0, 1, 7]], { rows: [[3, 0, 1, 7], [0, 3, -2, -2]], pivots: [0, 1], free: [2] }],
    ['rows with a common divisor', [[1, 2, 6], [1, 6, 10]], { rows: [[1, 0, 4], [0, 1, 1]], pivots: [0, 1], free: [] }],
    ['a row without the unknown of a pivot, left as it is', [[1, 1, 3], [0, 2, 4]], { rows: [[1, 0, 1], [0, 2, 4]], pivots: [0, 1], free: [] }],
    ['more unknowns than rows', [[1, 1, 1, 2]], { rows: [[1, 1, 1, 2]], pivots: [0], free: [1, 2] }],
  ] as const) it(what, () => {
    const unknowns = (rows[0]?.length ?? 3) - 1;
    assert.deepEqual(reduce(rows.map((row) => [...row]), unknowns), expected);
  });
});

describe('whole numbers from 0 up that solve equations', () => {
  for (const [what, rows, expected] of [
    ['one', [[1, 0, 3], [1, 1, 5]], [3, 2]],
    ['a contradiction', [[1, 1, 3], [1, 1, 4]], undefined],
    ['a negative', [[1, 0, 3], [1, 1, 2]], undefined],
    ['a fraction', [[1, 1, 3], [1, -1, 0]], undefined],
    ['a negative pivot', [[-1, 0, 0], [0, -1, -2]], [0, 2]],
    ['a free direction', [[1, 1, 0, 2], [0, 0, 1, 4]], [null, null, 4]],
    ['a free direction that 0 closes', [[1, 1, 0]], [0, 0]],
    ['two free directions', [[1, 1, 1, 2]], [null, null, null]],
    ['two free directions that 0 closes', [[1, 1, 1, 0]], [0, 0, 0]],
    ['two free directions below 0', [[1, 1, 1, -1]], undefined],
    ['a direction without an end', [[1, -1, 3]], [null, null]],
    ['a free unknown that only a row without it forbids', [[1, 0, 0, -1], [0, 1, 1, 3]], undefined],
    ['a least value that a row asks for', [[1, -1, -3], [0, 0, 0]], [null, null]],
    ['one free unknown between a least and a most', [[1, 0, -1, -3], [0, 1, 1, 3]], [0, 0, 3]],
    ['a free unknown with nothing between', [[1, 0, -1, -4], [0, 1, 1, 3]], undefined],
    ['two values of a free unknown', [[1, 0, -1, -3], [0, 1, 1, 4]], [null, null, null]],
    ['a free unknown that leaves another row alone', [[1, 0, 1, 1], [0, 1, 0, 5]], [null, 5, null]],
    ['two free unknowns of which the second gives back', [[1, 1, -1, 0]], [null, null, null]],
    ['two free unknowns that one row closes and another opens', [[1, 0, 1, 1, 0], [0, 1, 0, 1, 2]], [0, 2, 0, 0]],
    ['two free unknowns of which the first must be odd', [[2, 1, 2, 3]], [null, null, null]],
    ['a least value between two whole numbers', [[1, 0, -2, -3], [0, 1, 1, 2]], [1, 0, 2]],
    ['a free unknown that must be even', [[2, 1, 0, 3], [0, 1, 1, 1]], [1, 1, 0]],
  ] as const) it(`finds ${what}`, () => assert.deepEqual(solve(rows), expected));

  it('tries no free unknown without an end where another row is a fraction', () =>
    assert.deepEqual(solve([[1, -1, 0, 0], [0, 0, 2, 3]], 10), undefined));

  it('tries one without an end after the one that gives it one', () =>
    assert.deepEqual(solve([[1, 1, 0, -1, 0], [0, 0, 1, 1, 0]], 10), [0, 0, 0, 0]));

  it('goes straight to the first value that a row allows', () => assert.deepEqual(solve([[1, -1, -100_000]], 10), [null, null]));

  for (const [what, rows, steps] of [
    ['the two values that show that there are several', [[1, 1, 9]], 2],
    ['the one value below a half', [[1, 2, 1]], 1],
    ['the one value above one and a half', [[1, 0, -2, -3], [0, 1, 1, 2]], 1],
    ['no value where a row without the unknown forbids all', [[1, 0, 0, -1], [0, 1, 1, 3]], 0],
    ['no value where a row without a free unknown is no whole number', [[2, 0, 3]], 0],
    ['no value where a row of another unknown forbids all', [[1, 0, 0, 1, -1], [0, 1, 1, 0, 5]], 0],
    ['values of one without an end after those that give it one', [[1, 0, 1, -1, 0], [0, 1, 0, 1, 0]], 2],
    ['one value for each of two unknowns of different rows', [[1, 0, 1, 0, 0], [0, 1, 0, 1, 0]], 2],
  ] as const) it(`tries only ${what}`, () => {
    const unknowns = rows[0].length - 1;
    const budget = { left: steps };
    const found = wholeValues(reduce(rows.map((row) => [...row]), unknowns)!, unknowns, budget);
    assert.deepEqual([found, budget.left], [solve(rows), 0]);
  });

  it('finds nothing once the steps are used up, and the same with one step for each', () => {
    assert.deepEqual([0, 1, 2].map((steps) => solve([[1, 1, 2]], steps)), [undefined, [0, 2].reverse(), [null, null]]);
  });

  it('agrees with trying all', () => {
    const term = fc.integer({ min: -1, max: 1 });
    fc.assert(fc.property(fc.array(fc.tuple(term, term, term, fc.integer({ min: -2, max: 4 })), { minLength: 1, maxLength: 4 }), (rows) => {
      const all: number[][] = [];
      for (let a = 0; a < 15; a++) for (let b = 0; b < 15; b++) for (let c = 0; c < 15; c++) {
        if (rows.every(([x, y, z, sum]) => x * a + y * b + z * c === sum)) all.push([a, b, c]);
      }
      const found = solve(rows);
      if (all.length === 1) assert.deepEqual(found, all[0]);
      assert.equal(found === undefined, all.length === 0);
      found?.forEach((value, at) => { if (value !== null) assert.ok(all.every((one) => one[at] === value)); });
    }), { numRuns: 500 });
  });
});

describe('independent blocks of sets', () => {
  const set = (...cells: number[]): { cells: number[]; values: number[] } => ({ cells, values: cells.map(() => 0) });
  const shape = (sets: readonly { cells: number[]; values: number[] }[], linked = false): number[][][] =>
    independentBlocks(sets, () => linked).map((block) => block.map(({ cells }) => [...cells]));
  for (const [what, sets, expected] of [
    ['a product', [set(1, 5), set(1, 6), set(2, 5), set(2, 6)], [[[1], [2]], [[5], [6]]]],
    ['a cell of every set', [set(1, 5), set(1, 6)], [[[1]], [[5], [6]]]],
    ['no product', [set(1, 5), set(2, 6)], [[[1, 5], [2, 6]]]],
    ['pairs that are independent while three are not', [set(1, 3, 5), set(1, 4, 6), set(2, 3, 6), set(2, 4, 5)], [[[1, 3, 5], [1, 4, 6], [2, 3, 6], [2, 4, 5]]]],
  ] as const) it(`tells ${what}`, () => assert.deepEqual(shape(sets), expected));

  it('gives each block each of its sets once, with the values', () => {
    const sets = [[1, 5, 10, 50], [1, 6, 10, 60], [2, 5, 20, 50], [2, 6, 20, 60]].map(([one, other, value, second]) =>
      ({ cells: [one!, other!], values: [value!, second!] }));
    assert.deepEqual(independentBlocks(sets, () => false), [
      [{ cells: [1], values: [10] }, { cells: [2], values: [20] }], [{ cells: [5], values: [50] }, { cells: [6], values: [60] }],
    ]);
  });

  it('keeps apart what is linked but never in one set with another', () => {
    assert.deepEqual(shape([set(1, 5), set(1, 6)], true), [[[1, 5], [1, 6]]]);
    assert.deepEqual(shape([set(3)], true), [[[3]]]);
    assert.deepEqual(shape([set(4, 2, 9)]), [[[2]], [[4]], [[9]]]);
  });

  it('keeps linked cells of one set together', () => assert.deepEqual(shape([set(1, 5)], true), [[[1, 5]]]));
});
