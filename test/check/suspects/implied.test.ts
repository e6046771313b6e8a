import assert from 'node:assert/strict';
import { clustersOf, type Cluster } from '../../../src/check/suspects/cluster.js';
import { withoutImplied } from '../../../src/check/suspects/implied.js';
import type { LinearEquation } from '../../../src/check/suspects/linear.js';
import { currentForm as form } from '../../../src/form/index.js';

const source = form.equations[0]!;
const figures = Float64Array.from({ length: 100 }, (_, at) => (at * 7) % 11);

/** So many cells from one on, each as often, and others once. */
const sum = (from: number, count: number, times = 1, ...others: number[]): LinearEquation => {
  const cells = Array.from({ length: count }, (_, at) => from + at);
  return { cells: [...cells, ...others], signs: [...cells.map(() => times), ...others.map(() => -1)], value: 0, source };
};

/** Holds them together, whichever is left out. */
const link: LinearEquation = { cells: [0, 25, 45], signs: [1, 1, 1], value: 3, source };

const cluster = (equations: readonly LinearEquation[]): Cluster => clustersOf([...equations, link], figures)[0]!;

describe('long equations that shorter ones imply', () => {
  const [left, right] = [sum(0, 20, 1, 98), sum(20, 19, 1, 99)];
  const both = sum(0, 39, 1, 98, 99);
  for (const [what, equations, kept] of [
    ['are left out', [left, right, both], [0, 1]],
    ['are left out, and a longer one that is not implied is kept', [left, right, both, sum(0, 60)], [0, 1, 3]],
    ['are left out wherever they stand', [both, left, right], [1, 2]],
    ['are left out where they stand between', [left, both, right], [0, 2]],
    ['are kept where they are not long', [sum(0, 38, 1, 98, 99), sum(0, 20, 1, 98), sum(20, 18, 1, 99)], [0, 1, 2]],
    ['are kept where a part is not implied', [both, left], [0, 1]],
    ['are kept where the others say it of another number of times', [both, left, sum(20, 19, 2, 99)], [0, 1, 2]],
    ['are left out where the others count each twice', [sum(0, 41), sum(0, 20, 2), sum(20, 21, 2), sum(10, 20)], [1, 2, 3]],
    ['are left out where a shorter long one says half of it', [sum(0, 41), sum(0, 50), sum(41, 9)], [0, 2]],
    ['are left out where they say the same', [sum(0, 41), sum(0, 41)], [0]],
    ['are none of forty cells', [sum(0, 41), sum(0, 40), sum(0, 20), sum(20, 20)], [0, 1, 2, 3]],
    ['are few beside short ones that are the same', [left, right, both, left], [0, 1, 3]],
  ] as const) {
    it(what, () => assert.deepEqual(withoutImplied(cluster(equations)), cluster(kept.map((at) => equations[at]!))));
  }

  it('are not looked for where none is long', () => {
    const short = cluster([left, sum(0, 40)]);
    assert.equal(withoutImplied(short), short);
  });
});
