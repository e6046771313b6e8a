import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { findStackedTables } from '../../src/finder/find-stacked.js';
import type { CellPlace } from '../../src/finder/table-map.js';
import type { Grid } from '../../src/grid/grid.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import { area, below, edited, gridOf, inRows, printedAt, range, shifted } from './design-grid.js';

const stacked = gridOf(templateSheets(form)[1]!);
const { disclosure } = form.tables;

type Places = Record<string, CellPlace>;
const all = printedAt(disclosure, 1, 0);
const isOf = (row: string) => (key: string): boolean => key.startsWith(`disclosure.${row}.`);
const keysOf = (...rows: string[]): string[] => disclosure.figures.filter(({ row }) => rows.includes(row)).map(({ key }) => key);
const without = (...rows: string[]): Places => printedAt(disclosure, 1, 0, (key) => !rows.some((row) => isOf(row)(key)));
/** The figures of one row so many columns further right. */
const movedRow = (places: Places, row: string, by: number): Places => Object.fromEntries(
  Object.entries(places).map(([key, place]) => [key, isOf(row)(key) ? { ...place, column: place.column + by } : place]));
/** The cells of some rows one column further right. */
const pushed = (grid: Grid, ...rows: number[]): Grid => (
  { ...grid, cells: grid.cells.map((cells, row) => (rows.includes(row) ? [undefined, ...cells ?? []] : cells)) });

const filled = edited(stacked, {
  '3,1': 1, '3,2': 2, '3,3': 3, '4,1': 4, '4,2': 5, '4,3': 6, '7,1': 7, '10,1': 8, '11,1': 9, '14,1': 10.5,
});
const bothRegulations = '规章行政规范性文件';
/** Where two rows became one: the head, the row, the other rows. */
const merged = edited(inRows(filled, 0, 1, 2, 3, ...range(5, 10)), { '3,0': bothRegulations });

describe('表二 as damage leaves it', () => {
  for (const [what, grid, cells, unread] of [
    ['a row with a cell too many', pushed(filled, 11), movedRow(all, 'coercion', 1), []],
    ['a row with a cell too many, right of an empty column', shifted(pushed(filled, 11), [], [0]),
      movedRow(printedAt(disclosure, 1, 1), 'coercion', 1), []],
    ['the first row with a cell too many', pushed(filled, 3), movedRow(all, 'regulations', 1), []],
    ['the name of an item right of its place', edited(filled, { '4,0': null, '4,2': '行政规范性文件' }), without('normativeDocuments'), []],
    ['no head of the first items', edited(filled, { '2,1': null, '2,2': null, '2,3': null }), without('regulations', 'normativeDocuments'), []],
    ['two rows in one', merged, Object.fromEntries(Object.entries(without('regulations', 'normativeDocuments'))
      .map(([key, { row, column }]) => [key, { row: row - 1, column }])), keysOf('regulations', 'normativeDocuments')],
    ['two rows in one, the next right below', inRows(merged, 2, 3, 6),
      { 'disclosure.licensing.decisions': { row: 2, column: 1 } }, keysOf('regulations', 'normativeDocuments')],
    ['a blank, and a number under no head', edited(filled, { '3,2': null, '3,4': 7, '12,4': '备注' }), without('regulations'), keysOf('regulations')],
    ['no head of the second column', edited(filled, { '2,2': null }),
      printedAt(disclosure, 1, 0, (key) => !key.endsWith('.repealed')), []],
    ['one number, which may be under either of two lost heads', edited(filled, { '2,2': null, '2,3': null, '3,1': null, '3,3': null }),
      printedAt(disclosure, 1, 0, (key) => !isOf('regulations')(key) && !/repealed|inForce/.test(key)), keysOf('regulations')],
    ['no head, and two numbers apart', edited(filled, { '6,1': null, '7,3': 8 }), without('licensing'), keysOf('licensing')],
    ['规章 above the head', edited(filled, { '1,0': '规章' }), all, []],
    ['规章 in the line of the head', edited(filled, { '2,0': '规章' }), all, []],
  ] as const) it(`reads ${what}`, () => {
    const [map, ...more] = findStackedTables(grid, disclosure);
    assert.ok(map && more.length === 0);
    assert.deepEqual([map.cells, map.unread], [cells, unread]);
  });

  for (const [what, values, where] of [
    ['nothing in its first column', { '1,0': null, '2,0': null }, area(2, 0, 13, 4)],
    ['a word over its last column alone', { '1,0': null, '1,3': '单位：件' }, area(1, 0, 14, 4)],
  ] as const) it(`begins with its head, with ${what}`, () =>
    assert.deepEqual(findStackedTables(edited(filled, values), disclosure)[0]?.area, where));

  const bare = inRows(filled, 2, 3, 4, 6, 7, 9, 10, 11, 13, 14);
  const items = [...new Set(disclosure.figures.map(({ row }) => row))];
  const none = undefined;
  for (const [what, grid, rows] of [
    ['without its last item', below(inRows(filled, ...range(0, 12)), inRows(filled, ...range(0, 15))),
      [[3, 4, 7, 10, 11, none], [15, 16, 19, 22, 23, 26]]],
    ['without the lines of the law, the other right below', below(bare, bare), [[1, 2, 4, 6, 7, 9], [11, 12, 14, 16, 17, 19]]],
    ['of two items, one of them nearly named, the other right below', inRows(
      edited(filled, { '20,0': '规范性文件' }), 2, 3, 20, 3, 4, 6, 7), [[1, 2, none, none, none, none], [3, 4, 6, none, none, none]]],
    ['whole, the other with two rows in one', below(inRows(filled, ...range(0, 15)), merged), [[3, 4, 7, 10, 11, 14], ['unread', 'unread', 21, 24, 25, 28]]],
    ['of one item, the other with two rows in one', below(inRows(filled, 2, 3), inRows(merged, 2, 3)),
      [[1, none, none, none, none, none], ['unread', 'unread', none, none, none, none]]],
  ] as const) it(`reads two copies, one ${what}`, () => {
    assert.deepEqual(findStackedTables(grid, disclosure).map(({ cells, unread }) => items.map((row) => {
      const [key] = keysOf(row);
      return unread.includes(key!) ? 'unread' : cells[key!]?.row;
    })), rows);
  });

  it('reads two beside each other, and neither with a row of the other', () => {
    const missing = filled.cells.findIndex((row) => row?.[0]?.value === '行政规范性文件');
    const beside: Grid = { ...filled, cells: filled.cells.map((row, at) => {
      const own = Array.from({ length: 4 }, (_, column) => row?.[column]);
      return [...own, undefined, ...(at === missing ? [] : own)];
    }) };
    assert.deepEqual(findStackedTables(beside, disclosure).map(({ cells }) => cells),
      [printedAt(disclosure, 1, 0), printedAt(disclosure, 1, 5, (key) => !key.includes('.normativeDocuments.'))]);
  });

  it('gives none of two beside each other a head of the other', () => {
    const beside: Grid = { ...filled, cells: filled.cells.map((row) => {
      const own = Array.from({ length: 4 }, (_, column) => row?.[column]);
      return [...own.map((cell) => (cell?.value === '现行有效件数' ? undefined : cell)), undefined, ...own];
    }) };
    assert.deepEqual(findStackedTables(beside, disclosure).map(({ cells }) => Object.keys(cells).length), [8, 10]);
  });
});
