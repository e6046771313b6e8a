import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { extraLines, firstMisplaced } from '../../src/finder/lines.js';
import { areaAround, type TableMap } from '../../src/finder/table-map.js';
import type { Cell } from '../../src/report/cell.js';

const table = form.tables.disclosure;
const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((column) => `disclosure.regulations.${column}`);
const [issued2, repealed2, inForce2] = ['issued', 'repealed', 'inForce'].map((column) => `disclosure.normativeDocuments.${column}`);

const map = (places: readonly (readonly [key: string | undefined, row: number, column: number])[], values: readonly (readonly Cell['value'][])[] = []): TableMap => ({
  table: 'disclosure', sheet: 'x', area: { row: 0, column: 0, rows: 1, columns: 1 }, unread: [], variants: [],
  grid: { name: 'x', merges: [], cells: values.map((row) => row.map((value) => ({ value }))) },
  cells: Object.fromEntries(places.map(([key, row, column]) => [key!, { row, column }])),
});

describe('the first figure out of the form’s order', () => {
  for (const [what, places, expected] of [
    ['none of none', [], undefined],
    ['none of one', [[issued, 1, 1]], undefined],
    ['none where all are in order', [[issued, 1, 1], [repealed, 1, 2], [inForce, 1, 3], [issued2, 2, 1], [repealed2, 2, 2]], undefined],
    ['none where some are missing', [[issued, 1, 1], [inForce, 1, 3], [repealed2, 2, 2], [inForce2, 2, 3]], undefined],
    ['none where a lower row stands further left', [[issued, 1, 4], [issued2, 2, 1]], undefined],
    ['columns exchanged', [[issued, 1, 2], [repealed, 1, 1], [inForce, 1, 3]], { figure: repealed, after: issued, line: 'column' }],
    ['the second and third column exchanged', [[issued, 1, 1], [repealed, 1, 3], [inForce, 1, 2]],
      { figure: inForce, after: repealed, line: 'column' }],
    ['rows exchanged', [[issued, 2, 1], [repealed, 2, 2], [issued2, 1, 1], [repealed2, 1, 2]], { figure: issued2, after: issued, line: 'row' }],
    ['rows exchanged, the upper one further right', [[issued, 2, 1], [issued2, 1, 5]], { figure: issued2, after: issued, line: 'row' }],
    ['groups side by side exchanged', [[issued, 1, 4], [repealed, 1, 5], [issued2, 1, 1], [repealed2, 1, 2]],
      { figure: issued2, after: issued, line: 'column' }],
    ['groups side by side in order', [[issued, 1, 1], [repealed, 1, 2], [issued2, 1, 3], [repealed2, 1, 4]], undefined],
    ['two figures in one place', [[issued, 1, 1], [repealed, 1, 1]], { figure: repealed, after: issued, line: 'column' }],
  ] as const) it(what, () => assert.deepEqual(firstMisplaced(map(places), table), expected));
});

describe('lines of numbers that the form does not have', () => {
  const places = [[issued, 1, 1], [repealed, 1, 3], [issued2, 3, 1], [repealed2, 3, 3]] as const;
  const long = '甲'.repeat(50);
  const extraRow = (label: string): object => ({ row: 2, column: 1, line: 'row', label });
  const extraColumn = (label: string): object => ({ row: 1, column: 2, line: 'column', label });
  for (const [what, values, expected] of [
    ['none where nothing stands between', [[], ['规章', 1, null, 2], [], ['文件', 3, null, 4]], []],
    ['a row', [[], ['规章', 1, null, 2], ['小计', 5, null, 6], ['文件', 3, null, 4]], [extraRow('小计')]],
    ['a row with one number, further right', [[], [], ['小 计\n', '', null, 6]], [extraRow('小计')]],
    ['a row without a label', [[], [], [null, 5, null, 6]], [extraRow('')]],
    ['a row with the label above its own blank', [[], [], ['  ', 5, null, 6]], [extraRow('')]],
    ['a row with a number before it', [[], [], [3, 5, null, 6]], [extraRow('')]],
    ['a row with numbers as text', [[], [], ['小计', ' 12.50 ', null, '']], [extraRow('小计')]],
    ['no row of words', [[], [], ['备注', '无', null, '12件']], []],
    ['no row with a number in another column alone', [[], [], ['备注', null, 5, null, 7]], []],
    ['a column', [[null, '制发', '合计', '废止'], ['规章', 1, 5, 2]], [extraColumn('合计')]],
    ['a column with words below its numbers', [[null, '制发', '合计'], ['规章', 1, 5, 2], [null, null, '说明'], ['文件', 3, 7, 4]], [extraColumn('合计')]],
    ['a column in its last row alone', [[null, '制发', '合计'], [], [], ['文件', 3, 7, 4]], [extraColumn('合计')]],
    ['a column with a blank under its label', [[null, '制发', '  '], [null, null, 5]], [extraColumn('')]],
    ['none outside the table', [[9, 9, 9, 9, 9], ['规章', 1, null, 2, 9], [], ['文件', 3, null, 4, 9], [9, 9, 9, 9, 9]], []],
    ['a row with a long label', [[], [], [long, 5]], [extraRow(long.slice(0, 40))]],
    ['both', [[null, null, '合计'], [null, 1, 5, 2], ['小计', 1, null, 2]], [extraRow('小计'), extraColumn('合计')]],
  ] as const) it(what, () => assert.deepEqual(extraLines(map(places, values)), expected));

  it('none in a table of no figures', () => assert.deepEqual(extraLines(map([])), []));

  it('a row whose label stands in the column nearest to the figures', () => assert.deepEqual(
    extraLines(map([[issued, 1, 2], [issued2, 3, 2]], [[], [], ['三、办理结果', '小计', 5]])), [{ row: 2, column: 2, line: 'row', label: '小计' }]));

  it('a row whose label stands left of a blank', () => assert.deepEqual(
    extraLines(map([[issued, 1, 2], [issued2, 3, 2]], [[], [], ['小计', '  ', 5]])), [{ row: 2, column: 2, line: 'row', label: '小计' }]));
});

describe('the area around places', () => {
  for (const [places, expected] of [
    [[[0, 0]], [0, 0, 1, 1]],
    [[[3, 4]], [3, 4, 1, 1]],
    [[[3, 4], [1, 9], [2, 2]], [1, 2, 3, 8]],
    [[[0, 5], [0, 1]], [0, 1, 1, 5]],
  ] as const) it(JSON.stringify(places), () => {
    const [row, column, rows, columns] = expected;
    assert.deepEqual(areaAround(places.map(([r, c]) => ({ row: r, column: c }))), { row, column, rows, columns });
  });

  it('of none is an error', () => assert.throws(() => areaAround([]), /no places/));
});
