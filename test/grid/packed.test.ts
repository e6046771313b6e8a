import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Cell } from '../../src/report/cell.js';
import { eachCell, type Grid } from '../../src/grid/grid.js';
import { packCells, unpackCells } from '../../src/grid/packed.js';

const gridOf = (cells: Grid['cells']): Grid => ({ name: '表', cells, merges: [] });

function listed(cells: Grid['cells']): [number, number, Cell][] {
  const list: [number, number, Cell][] = [];
  eachCell({ cells }, (cell, row, column) => { list.push([row, column, cell]); });
  return list;
}

describe('cells packed for another thread', () => {
  it('come back where they stood', () => {
    const place = fc.tuple(fc.nat(2000), fc.nat(16_383), fc.nat(9));
    fc.assert(fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const cells: Cell[][] = [];
      for (const [row, column, value] of places) (cells[row] ??= [])[column] = { value };
      const crossed = structuredClone(packCells(gridOf(cells)));
      assert.deepEqual(listed(unpackCells(crossed)), listed(cells));
    }));
  });

  it('keep all that a cell says', () => {
    const cell = { value: 3, formula: '=1+2', format: '0"件"', text: '3件' };
    assert.deepEqual(unpackCells(structuredClone(packCells(gridOf([[cell]])))), [[cell]]);
  });

  it('take no room for what is not there', () => {
    const far: Cell[] = [];
    far[16_383] = { value: 1 };
    const { cells, rows, columns } = packCells(gridOf([far, far]));
    assert.deepEqual([cells.length, [...rows], [...columns]], [2, [0, 1], [16_383, 16_383]]);
  });
});
