import assert from 'node:assert/strict';
import { copiesOf } from '../../src/finder/copies.js';

const label = (row: number, column: number) => ({ row, column, text: '规章', label: '规章' });
const columns = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('copies of a table in one sheet', () => {
  for (const [what, starts, expected] of [
    ['none', [], []],
    ['one', [label(3, 0)], [[Infinity, undefined]]],
    ['two below each other', [label(3, 0), label(9, 2)], [[9, undefined], [Infinity, undefined]]],
    ['two beside each other', [label(3, 0), label(3, 5)], [[Infinity, [0, 1, 2, 3, 4]], [Infinity, [4, 5, 6, 7, 8, 9]]]],
    ['two beside each other, away from the edge', [label(3, 3), label(3, 7)], [[Infinity, [0, 1, 2, 3, 4, 5, 6]], [Infinity, [6, 7, 8, 9]]]],
    ['three beside each other', [label(3, 0), label(3, 3), label(3, 7)], [
      [Infinity, [0, 1, 2]], [Infinity, [2, 3, 4, 5, 6]], [Infinity, [6, 7, 8, 9]],
    ]],
    ['four beside each other', [0, 2, 5, 7].map((column) => label(3, column)), [
      [Infinity, [0, 1]], [Infinity, [1, 2, 3, 4]], [Infinity, [4, 5, 6]], [Infinity, [6, 7, 8, 9]],
    ]],
    ['a word over and over in one row: the last', [0, 2, 4, 6, 8].map((column) => label(3, column)), [[Infinity, undefined]]],
    ['two beside each other above a third', [label(3, 0), label(3, 5), label(9, 0)], [
      [9, [0, 1, 2, 3, 4]], [9, [4, 5, 6, 7, 8, 9]], [Infinity, undefined],
    ]],
  ] as const) it(what, () => {
    const found = copiesOf(starts).map(({ end, mayHold }) => [end, mayHold && columns.filter((column) => mayHold(label(0, column)))]);
    assert.deepEqual(found, expected);
  });
});
