import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reduce, wholeValues } from '../../../src/check/suspects/exact.js';
import { independentBlocks } from '../../../src/check/suspects/blocks.js';

function solve(rows: readonly (readonly number[])[], steps = 10_000): (number | null)[] | undefined {
  const unknowns = rows[0]!.length - 1;
  const reduced = reduce(rows.map((row) => [...row]), unknowns);
  return reduced && wholeValues(reduced, unknowns, { left: steps });
}

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
    ['a free unknown that must be even', [[2, 1, 0, 3], [0, 1, 1, 1]], [1, 1, 0]],
  ] as const) it(`finds ${what}`, () => assert.deepEqual(solve(rows), expected));

  it('goes straight to the first value that a row allows', () => assert.deepEqual(solve([[1, -1, -100_000]], 10), [null, null]));

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

  it('keeps linked cells of one set together', () => assert.deepEqual(shape([set(1, 5)], true), [[[1, 5]]]));
});
