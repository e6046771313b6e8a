import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { findHeadedTables } from '../../src/finder/find-headed.js';
import type { CellPlace } from '../../src/finder/table-map.js';
import type { Grid } from '../../src/grid/grid.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import { area, edited, gridOf, inRows, printedAt, range } from './design-grid.js';

const headed = gridOf(templateSheets(form)[3]!);
const { disputes } = form.tables;

const every = disputes.figures.map(({ key }) => key);
const all = printedAt(disputes, 1, 0);
const inLine = (row: number): Record<string, CellPlace> =>
  Object.fromEntries(Object.entries(all).map(([key, { column }]) => [key, { row, column }]));
const rowOf = (row: number, column: number, values: readonly (string | number | null)[]): Record<string, string | number | null> =>
  Object.fromEntries(values.map((value, at) => [`${row},${column + at}`, value]));
const numbers = [1, 2, 3, 4, 10, 0, 0, 0, 0, 0, 5, 0, 0, 0, 5];
const wrong = numbers.with(4, 11);
const filled = edited(headed, rowOf(4, 0, numbers));
const withBlank = edited(filled, { '4,1': null });
const ending = (grid: Grid, ...rowEnds: number[]): Grid => ({ ...grid, rowEnds });
const leaves = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
/** Its names in printed order, the second one in a row of its own and left of the first. */
const steps: Grid = edited({ name: '表四', cells: [], merges: [] }, {
  ...rowOf(0, 0, [null, '行政复议', null, null, null, '行政诉讼']), '1,1': leaves[0]!,
  ...rowOf(2, 0, [leaves[1]!, null, ...leaves.slice(2), '未经复议直接起诉', null, null, null, null, '复议后起诉']),
  ...rowOf(3, 5, [...leaves, ...leaves]), ...rowOf(4, 0, numbers),
});

describe('表四 as damage leaves it', () => {
  for (const [what, grid, cells, unread] of [
    ['as it is printed', filled, all, []],
    ['at the top of its sheet', inRows(filled, 1, 2, 3, 4), inLine(3), []],
    ['a name too few', edited(filled, { '3,14': null }), {}, every],
    ['a name too many', edited(filled, { '3,15': '总计' }), {}, every],
    ['names in printed order, one below and left of the one before', steps, inLine(4), []],
    ['its line one cell further right, a sum wrong', edited(filled, rowOf(4, 0, [null, ...wrong])), {}, every],
    ['a blank, in a page whose line is as long as its head', ending(withBlank, 1, 16, 15, 15, 15), all, []],
    ['a blank, in a page whose line is shorter than its head', ending(withBlank, 1, 15, 15, 15, 14), {}, every],
    ['a blank, in a page whose head is not as long in each row', ending(withBlank, 1, 15, 15, 16, 15), {}, every],
  ] as const) it(`reads ${what}`, () => {
    const [map, ...more] = findHeadedTables(grid, disputes);
    assert.ok(map && more.length === 0);
    assert.deepEqual([map.cells, map.unread], [cells, unread]);
  });

  it('has the whole of its head in its area, though its figures are not read', () =>
    assert.deepEqual(findHeadedTables(edited(filled, { '1,0': null, '3,15': '总计' }), disputes)[0]?.area, area(1, 0, 3, 16)));

  it('is no table with fewer than half of its names', () =>
    assert.deepEqual(findHeadedTables(edited(filled, {
      ...rowOf(2, 5, range(5, 10).map(() => null)), ...rowOf(3, 5, range(5, 10).map(() => null)),
    }), disputes), []));
});
