import assert from 'node:assert/strict';
import type { Grid } from '../../src/grid/grid.js';
import type { Cell } from '../../src/report/cell.js';
import { changedCells } from '../../src/workbench/changed-cells.js';

const gridOf = (cells: Grid['cells']): Grid => ({ name: '表', cells, merges: [] });
const grid = (...rows: (number | null | undefined)[][]): Grid =>
  gridOf(rows.map((row) => row.map((value) => (value === undefined ? undefined : { value }))));

/** Holds the first and the last cell of a sheet. */
function farGrid(value: number): Grid {
  const cells: Cell[][] = [[{ value: 0 }]];
  const last: Cell[] = [];
  last[16_383] = { value };
  cells[1_048_575] = last;
  return gridOf(cells);
}

describe('what changed between two moments of a sheet', () => {
  const cases: readonly (readonly [what: string, before: Grid, now: Grid, edits: unknown[]])[] = [
    ['nothing', grid([1, 2]), grid([1, 2]), []],
    ['a cell filled, one emptied, one changed', grid([undefined, 2], [3]), grid([1], [4]), [[0, 0, 1], [0, 1, null], [1, 0, 4]]],
    ['a blank that is no cell any more', grid([null]), grid([]), []],
    ['the last cell', farGrid(1), farGrid(2), [[1_048_575, 16_383, 2]]],
    ['the last cell gone', farGrid(1), grid([0]), [[1_048_575, 16_383, null]]],
  ];
  for (const [what, before, now, edits] of cases) {
    it(what, () => assert.deepEqual(changedCells(before, now).map(({ row, column, value }) => [row, column, value]), edits));
  }
});
