import assert from 'node:assert/strict';
import { columnNames, labelsOf } from '../../src/finder/labels-of.js';
import type { Area, Grid } from '../../src/grid/grid.js';

const grid: Grid = { name: 'x', merges: [], cells: [
  [{ value: '甲 ' }, { value: 3 }, { value: '乙' }], undefined,
  [{ value: '' }, { value: '政'.repeat(81) }, { value: '丙：' }, { value: '丁' }],
] };
const whole: Area = { row: 0, column: 0, rows: 3, columns: 4 };

describe('the labels of a grid', () => {
  for (const [what, within, expected] of [
    ['all', undefined, ['甲', '乙', '丙', '丁']],
    ['in an area as large', whole, ['甲', '乙', '丙', '丁']],
    ['in its first row', { ...whole, rows: 1 }, ['甲', '乙']],
    ['in its first two rows', { ...whole, rows: 2 }, ['甲', '乙']],
    ['from the third row on', { ...whole, row: 2 }, ['丙', '丁']],
    ['in its first two columns', { ...whole, columns: 2 }, ['甲']],
    ['in its third column', { ...whole, column: 2, columns: 1 }, ['乙', '丙']],
    ['behind it', { ...whole, column: 4 }, []],
  ] as const) it(`are texts that can be one: ${what}`, () =>
    assert.deepEqual(labelsOf(grid, within).map(({ label }) => label), expected));

  it('keep their text and place', () => assert.deepEqual(labelsOf(grid, { ...whole, row: 2, columns: 3 }),
    [{ row: 2, column: 2, text: '丙：', label: '丙' }]));
});

describe('the names that words above a column make', () => {
  for (const [words, expected] of [
    [[], []],
    [['企业'], ['企业']],
    [['甲', '商业', '企业'], ['企业', '商业企业', '甲商业企业']],
    [[...'一二三四五六七八九十'], ['十', '九十', '八九十', '七八九十', '六七八九十', '五六七八九十', '四五六七八九十', '三四五六七八九十']],
  ] as const) it(words.join(' over ') || 'none', () =>
    assert.deepEqual(columnNames(words.map((label, row) => ({ row, column: 1, text: label, label }))), expected));
});
