import assert from 'node:assert/strict';
import type { Cell } from '../../src/report/cell.js';
import { addsUp, summedCells } from '../../src/finder/sums.js';

const at = (row: number, column: number) => ({ row, column });

describe('the cells that a formula adds up', () => {
  for (const [formula, expected] of [
    ['=SUM(D5:F5)', [at(4, 3), at(4, 4), at(4, 5)]],
    ['=sum( $D$5 , F5 )', [at(4, 3), at(4, 5)]],
    ['=D5+E5', [at(4, 3), at(4, 4)]],
    ['=D5', [at(4, 3)]],
    ['=SUM(A1:A2,B1)', [at(0, 0), at(1, 0), at(0, 1)]],
    ['=SUM(D:D)', undefined],
    ['=SUM(D5:F5)*2', undefined],
    ['=D5-E5', undefined],
    ['=SUM(表二!D5)', undefined],
    ['=SUM(A1:ZZ999999)', undefined],
    ['=AVERAGE(D5:F5)', undefined],
    ['=SUM()', undefined],
    ['=1+D5', undefined],
  ] as const) it(`${formula}`, () => assert.deepEqual(summedCells(formula), expected));

  const grid = (formula: string, between: Cell['value'] = null) => ({
    name: '表', merges: [], cells: [[{ value: 1 }, { value: between }, { value: 2 }, { value: 3, formula }]],
  });
  const [one, other, total] = [at(0, 0), at(0, 2), at(0, 3)];
  for (const [what, formula, between, expected] of [
    ['over exactly its parts', '=A1+C1', null, true],
    ['over an empty cell between them too', '=SUM(A1:C1)', null, true],
    ['over a number that is no part', '=SUM(A1:C1)', 9, false],
    ['without one of its parts', '=SUM(A1:B1)', null, false],
    ['that takes a part twice', '=A1+C1+C1', null, false],
  ] as const) it(`a formula ${what} is ${expected ? '' : 'no '}sum of them`, () =>
    assert.equal(addsUp(grid(formula, between), total, [one, other]), expected));
});
