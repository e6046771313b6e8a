import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { findCrossedTables } from '../../src/finder/find-crossed.js';
import type { CellPlace } from '../../src/finder/table-map.js';
import type { Grid } from '../../src/grid/grid.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import { below, edited, gridOf, inRows, printedAt, range } from './design-grid.js';

const crossed = gridOf(templateSheets(form)[2]!);
const { applications } = form.tables;

type Values = Record<string, string | number | null>;
const figureRows = range(4, 25);
/** These values in a row, from a column on. */
const rowOf = (row: number, column: number, values: readonly (string | number | null)[]): Values =>
  Object.fromEntries(values.map((value, at) => [`${row},${column + at}`, value]));
/** A head with its names one behind the other, row by row, from these columns on. */
const written = (upper: number, lower: number): Values => ({
  ...rowOf(2, 3, Array.from({ length: 7 }, () => null)), ...rowOf(3, 3, Array.from({ length: 7 }, () => null)),
  ...rowOf(2, upper, ['自然人', '法人或其他组织', '总计']),
  ...rowOf(3, lower, ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']),
});

const six = [1, 2, 3, 4, 5, 6];
const filled = edited(crossed, Object.assign({}, ...figureRows.map((row) => rowOf(row, 3, [...six, 21]))) as Values);
const cut = (grid: Grid, rows: number): Grid => inRows(grid, ...range(0, rows));
const isOf = (...rows: string[]) => (key: string): boolean => rows.some((row) => key.startsWith(`applications.${row}.`));
const keysOf = (...rows: string[]): string[] => applications.figures.map(({ key }) => key).filter(isOf(...rows));
const all = printedAt(applications, 1, 0);
const without = (...rows: string[]): Record<string, CellPlace> => printedAt(applications, 1, 0, (key) => !isOf(...rows)(key));
/** The figures of one row so many columns further right. */
const movedRow = (row: string, by: number): Record<string, CellPlace> => Object.fromEntries(
  Object.entries(all).map(([key, place]) => [key, isOf(row)(key) ? { ...place, column: place.column + by } : place]));
const inOne = edited(filled, { '4,0': '一、本年新收政府信息公开申请数量二、上年结转政府信息公开申请数量', '5,0': null });
const exchanged = inRows(filled, 0, 1, 2, 3, 5, 4, ...range(6, 23));
const inExchanged = Object.fromEntries(Object.entries(all).map(
  ([key, { row, column }]) => [key, { row: row === 4 ? 5 : row === 5 ? 4 : row, column }]));
const everyKey = applications.figures.map(({ key }) => key);

describe('表三 as damage leaves it', () => {
  for (const [what, grid, cells, unread] of [
    ['its first two rows in one', inOne,
      without('received', 'broughtForward'), keysOf('received', 'broughtForward')],
    ['its first two rows exchanged, and a word for none', edited(exchanged, { '4,4': '无', '4,9': 19 }), inExchanged, []],
    ['a number of the first row under no head, all of them texts', edited(filled, rowOf(4, 3, [...six.map(String), '99', '7'])),
      without('received'), keysOf('received')],
    ['a number under a remark that is above the head', edited(filled, { '1,10': '单位：件', ...rowOf(4, 3, [...six, 99, 7]) }),
      without('received'), keysOf('received')],
    ['a row one cell further right, without its sum', edited(filled, rowOf(4, 3, [null, ...six, 99])),
      without('received'), keysOf('received')],
    ['two rows in one, the first as one that says more', edited(filled, { '26,2': '3.其他（七）总计', '27,1': null }),
      without('otherHandling.other', 'concluded'), keysOf('otherHandling.other', 'concluded')],
    ['a row once more, nearly named', edited(filled, { '29,2': '1.国家秘密' }), all, []],
    ['a row further left, all texts', edited(filled, { ...rowOf(4, 1, [...six.map(String), '21', null, null]) }),
      movedRow('received', -2), []],
    ['a row one cell further right', edited(filled, rowOf(8, 1, [null, '（三）不予公开', '1.属于国家秘密', ...six, 21])), movedRow('withheld.stateSecret', 1), []],
    ['the only name of a row over its figures', edited(filled, rowOf(5, 0, [null, null, null, '二、上年结转政府信息公开申请数量', ...six, 21])),
      movedRow('broughtForward', 1), []],
    ['a row nearly named, a remark behind it', edited(filled, { '8,2': '1.国家秘密', '8,10': '已核对' }), all, []],
    ['a column that nothing names', edited(filled, { '3,7': '备注' }),
      printedAt(applications, 1, 0, (key) => !key.endsWith('.legalService')), []],
    ['the name of a column over the labels', edited(filled, { '3,0': '总计' }), all, []],
    ['a head without its spans, in printed order', edited(filled, written(3, 3)), all, []],
    ['a head without its spans and without its group, in printed order', edited(filled, { ...written(3, 3), '1,3': null }), all, []],
    ['a head without its spans, the lower row right of the upper one, no sum in printed order', edited(filled, {
      ...written(3, 6), ...Object.assign({}, ...figureRows.map((row) => rowOf(row, 3, [1, null, 21, 2, 3, 4, 5, 6]))) as Values,
    }), {}, everyKey],
  ] as const) it(`reads ${what}`, () => {
    const [map, ...more] = findCrossedTables(grid, applications);
    assert.ok(map && more.length === 0);
    assert.deepEqual([map.cells, [...map.unread].sort()], [cells, [...unread].sort()]);
  });

  it('takes a name over two cells that is nearly the form’s', () => {
    const [map] = findCrossedTables(edited(filled, { '2,5': '科研', '3,5': '机关' }), applications);
    assert.deepEqual(map?.cells, all);
    assert.deepEqual(map.variants, [{ row: 3, column: 5, found: '机关', official: '科研机构' }]);
  });

  const second = (at: number): Record<string, CellPlace> => printedAt(applications, at, 0);
  const butSecond = inRows(filled, ...range(0, 5), ...range(6, 23));
  const up = Object.fromEntries(Object.entries(without('broughtForward')).map(([key, { row, column }]) => [key, { row: row > 5 ? row - 1 : row, column }]));
  for (const [what, grid, maps] of [
    ['without its last row', below(cut(filled, 28), cut(filled, 29)), [[without('carriedForward'), []], [second(29), []]]],
    ['without its last row, of the other only the first, right below', below(cut(filled, 28), inRows(filled, 4)), [[without('carriedForward'), []]]],
    ['without its second row', below(butSecond, cut(filled, 29)), [[up, []], [second(29), []]]],
    ['without its second row, that and the first in one in the other', below(butSecond, cut(inOne, 29)), [[up, []], [Object.fromEntries(
      Object.entries(second(29)).filter(([key]) => !isOf('received', 'broughtForward')(key))), keysOf('received', 'broughtForward')]]],
  ] as const) it(`reads two copies, one ${what}`, () =>
    assert.deepEqual(findCrossedTables(grid, applications).map(({ cells, unread }) => [cells, unread]), maps));

  it('reads two beside each other, the first rows of both exchanged', () => {
    const beside: Grid = { ...exchanged, cells: exchanged.cells.map((row) => {
      const own = Array.from({ length: 10 }, (_, column) => row?.[column]);
      return [...own, undefined, ...own];
    }) };
    assert.deepEqual(findCrossedTables(beside, applications).map(({ cells }) => cells), [inExchanged, Object.fromEntries(
      Object.entries(inExchanged).map(([key, { row, column }]) => [key, { row, column: column + 11 }]))]);
  });

  it('gives none of two beside each other a row of the other', () => {
    const missing = filled.cells.findIndex((row) => row?.some((cell) => cell?.value === '（一）予以公开'));
    const beside: Grid = { ...filled, cells: filled.cells.map((row, at) => {
      const own = Array.from({ length: 10 }, (_, column) => row?.[column]);
      return [...own, undefined, ...(at === missing ? [] : own)];
    }) };
    assert.deepEqual(findCrossedTables(beside, applications).map(({ cells }) => Object.keys(cells).length), [175, 168]);
  });
});
