import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { findCrossedTables } from '../../src/finder/find-crossed.js';
import { findHeadedTables } from '../../src/finder/find-headed.js';
import { findStackedTables } from '../../src/finder/find-stacked.js';
import { findTables, mapArea } from '../../src/finder/find-tables.js';
import type { CellPlace } from '../../src/finder/table-map.js';
import type { Area, Grid } from '../../src/grid/grid.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import { area, below, edited, empties, gridOf, inRows, printedAt, range, shifted } from './design-grid.js';

const [, stacked, crossed, headed] = templateSheets(form).map(gridOf) as [Grid, Grid, Grid, Grid];
const { disclosure, applications, disputes } = form.tables;

describe('表三 by its labels', () => {
  const all = printedAt(applications, 1, 0);
  for (const [what, grid, cells, where, variants] of [
    ['as it is printed', crossed, all, area(1, 0, 28, 10), []],
    ['its heading over a figure column', edited(crossed, { '0,9': '单位：件' }), all, area(0, 0, 29, 10), []],
    ['texts eight and nine rows above', edited(shifted(crossed, empties(0, 10), []), { '6,9': '单位：件', '5,9': '某局' }),
      printedAt(applications, 11, 0), area(6, 0, 33, 10), []],
    ['words over the labels', edited(crossed, { '1,0': '总计', '3,0': '项目' }), all, area(1, 0, 28, 10), []],
    ['a first row nearly named', edited(crossed, { '4,0': '一、本年新收信息公开申请数量' }), all, area(1, 0, 28, 10),
      [[4, 0, '一、本年新收信息公开申请数量', '一、本年新收政府信息公开申请数量']]],
    ['columns nearly named', edited(crossed, { '3,5': '科研机关', '3,7': '法律服务机关' }), all, area(1, 0, 28, 10),
      [[3, 5, '科研机关', '科研机构'], [3, 7, '法律服务机关', '法律服务机构']]],
    ['a name over two cells', edited(crossed, { '2,4': '商业', '3,4': '企业' }), all, area(1, 0, 28, 10), []],
    ['a column nearly named behind the real one', edited(crossed, { '2,10': '总计数', '3,10': '备注' }), all, area(1, 0, 28, 10), []],
    ['a column that nothing names', edited(crossed, { '3,7': '备注' }),
      printedAt(applications, 1, 0, (key) => !key.endsWith('.legalService')), area(1, 0, 28, 10), []],
    ['the name of a column right of the first row', edited(crossed, { '2,9': null, '4,10': '总计' }),
      printedAt(applications, 1, 0, (key) => !key.endsWith('.total')), area(1, 0, 28, 9), []],
    ['two columns of one name', edited(crossed, { '2,9': null, '3,9': '总计', '2,10': '总计' }), all, area(1, 0, 28, 10), []],
    ['a row twice', edited(crossed, { '29,1': '（一）予以公开', '30,2': '1.属于国家秘密' }), all, area(1, 0, 28, 10), []],
    ['rows nearly named', edited(crossed, { '8,2': '1.国家秘密', '27,1': '（七）合计' }), all, area(1, 0, 28, 10),
      [[8, 2, '1.国家秘密', '1.属于国家秘密'], [27, 1, '（七）合计', '（七）总计']]],
    ['its first two rows exchanged', inRows(crossed, 0, 1, 2, 3, 5, 4, ...range(6, 23)), Object.fromEntries(
      Object.entries(all).map(([key, { row, column }]) => [key, { row: row === 4 ? 5 : row === 5 ? 4 : row, column }])),
    area(1, 0, 28, 10), []],
    ['no first row', edited(crossed, { '4,0': null }), printedAt(applications, 1, 0, (key) => !key.startsWith('applications.received.')),
      area(1, 0, 28, 10), []],
  ] as const) it(`reads ${what}`, () => {
    const [map, ...more] = findCrossedTables(grid, applications);
    assert.ok(map && more.length === 0);
    assert.deepEqual(map.cells, cells);
    assert.deepEqual(map.area, where);
    assert.deepEqual(map.variants.map(({ row, column, found, official }) => [row, column, found, official]), variants);
  });

  it('reads two copies one below the other', () => {
    const [first, second, ...more] = findCrossedTables(below(crossed, crossed), applications);
    assert.deepEqual([first?.cells, second?.cells, more], [all, printedAt(applications, 30, 0), []]);
  });

  it('finds nothing without columns, and nothing without rows', () => {
    assert.deepEqual(findCrossedTables(inRows(crossed, 0, 4, 5, 6, 7), applications), []);
    assert.deepEqual(findCrossedTables(inRows(crossed, 0, 1, 2, 3), applications), []);
  });

  it('looks in its area alone', () => {
    const twice = below(crossed, crossed);
    const [second, ...more] = findCrossedTables(twice, applications, area(30, 0, 28, 10));
    assert.deepEqual([second?.cells, more], [printedAt(applications, 30, 0), []]);
    assert.deepEqual(findCrossedTables(crossed, applications, area(1, 0, 27, 9))[0]?.cells,
      printedAt(applications, 1, 0, (key) => !key.endsWith('.total') && !key.startsWith('applications.carriedForward.')));
  });
});

describe('表二 by its labels', () => {
  const all = printedAt(disclosure, 1, 0);
  const fees = 'disclosure.fees.amount';
  const licensing = 'disclosure.licensing.decisions';
  const but = (key: string): Record<string, CellPlace> => printedAt(disclosure, 1, 0, (own) => own !== key);
  const moved = (from: number, by: number): Record<string, CellPlace> => Object.fromEntries(
    Object.entries(all).map(([key, { row, column }]) => [key, { row: row >= from ? row + by : row, column }]));
  for (const [what, grid, cells, where, variants] of [
    ['as it is printed', stacked, all, area(1, 0, 14, 4), []],
    ['words three rows above and right of it', edited(stacked, { '0,0': '单位：件', '2,5': '备注', '1,4': '说明' }), all, area(1, 0, 14, 4), []],
    ['its first items exchanged', inRows(stacked, 0, 1, 2, 4, 3, ...range(5, 10)), Object.fromEntries(Object.entries(all).map(
      ([key, { row, column }]) => [key, { row: row === 3 ? 4 : row === 4 ? 3 : row, column }])), area(1, 0, 14, 4), []],
    ['an item and heads nearly named', edited(stacked, { '4,0': '规范性文件', '2,1': '本年制发件', '13,1': '本年收费金额' }), all, area(1, 0, 14, 4),
      [[2, 1, '本年制发件', '本年制发件数'], [4, 0, '规范性文件', '行政规范性文件'], [13, 1, '本年收费金额', '本年收费金额（单位：万元）']]],
    ['a head six rows above the lower of its items', shifted(stacked, empties(3, 4), []), moved(3, 4), area(7, 0, 12, 4), []],
    ['a head six rows above the upper of its items', shifted(stacked, empties(3, 5), []), Object.fromEntries(
      Object.entries(moved(3, 5)).filter(([key]) => !key.startsWith('disclosure.normativeDocuments.'))), area(8, 0, 12, 4), []],
    ['a head six rows above', shifted(stacked, empties(14, 5), []), moved(14, 5), area(1, 0, 19, 4), []],
    ['a head seven rows above', shifted(stacked, empties(14, 6), []), but(fees), area(1, 0, 20, 4), []],
    ['no head, and one number', edited(stacked, { '6,1': null, '7,1': null, '7,2': 5 }),
      { ...all, [licensing]: { row: 7, column: 2 } }, area(1, 0, 14, 4), []],
    ['no head, and two numbers', edited(stacked, { '6,1': null, '7,1': 4, '7,2': 5 }), but(licensing), area(1, 0, 14, 4), []],
    ['no head, and no number', edited(stacked, { '6,1': null }), but(licensing), area(1, 0, 14, 4), []],
    ['no head of three columns, and numbers', edited(stacked, { '2,2': null, '3,1': 4, '3,2': 5, '3,3': 6 }),
      printedAt(disclosure, 1, 0, (key) => !key.endsWith('.repealed')), area(1, 0, 14, 4), []],
    ['no head over the one number of a row, which may be any of three', edited(stacked, { '2,2': null, '3,2': 5 }),
      printedAt(disclosure, 1, 0, (key) => !key.endsWith('.repealed') && !key.includes('.regulations.')), area(1, 0, 14, 4), []],
    ['a head exactly and nearly named in one line', edited(stacked, { '2,4': '本年制发件' }), all, area(1, 0, 14, 4), []],
    ['a head nearly named below one that is another', edited(stacked, { '1,2': '本年制发件数', '2,1': '本年制发件' }), all, area(1, 0, 14, 4),
      [[2, 1, '本年制发件', '本年制发件数']]],
    ['the name of a head beside its item and left of it', edited(shifted(stacked, [], [0]), { '14,3': '本年收费金额（单位：万元）', '2,0': '本年制发件数' }),
      printedAt(disclosure, 1, 1), area(1, 1, 14, 4), []],
    ['规章 as a word elsewhere', edited(stacked, { '0,2': '规章' }), all, area(1, 0, 14, 4), []],
    ['no 规章', edited(stacked, { '3,0': null }),
      printedAt(disclosure, 1, 0, (key) => !key.startsWith('disclosure.regulations.')), area(2, 0, 13, 4), []],
  ] as const) it(`reads ${what}`, () => {
    const [map, ...more] = findStackedTables(grid, disclosure);
    assert.ok(map && more.length === 0);
    assert.deepEqual(map.cells, cells);
    assert.deepEqual(map.area, where);
    assert.deepEqual(map.variants.map(({ row, column, found, official }) => [row, column, found, official])
      .sort((one, other) => Number(one[0]) - Number(other[0])), variants);
  });

  it('reads two copies one below the other', () => {
    const maps = findStackedTables(below(stacked, stacked), disclosure);
    assert.deepEqual(maps.map(({ cells }) => cells), [all, printedAt(disclosure, 16, 0)]);
  });
});

describe('表四 by its labels', () => {
  const all = printedAt(disputes, 1, 0);
  const line = (row: number): Record<string, CellPlace> =>
    Object.fromEntries(Object.entries(all).map(([key, { column }]) => [key, { row, column }]));
  const bare: Grid = { ...headed, cells: headed.cells.slice(0, 4) };
  for (const [what, grid, cells, where, variants] of [
    ['as it is printed', headed, all, area(1, 0, 4, 15), []],
    ['a leaf nearly named', edited(headed, { '3,7': '其它结果' }), all, area(1, 0, 4, 15), [[3, 7, '其它结果', '其他结果']]],
    ['groups five rows above', shifted(headed, empties(2, 4), []), line(8), area(1, 0, 8, 15), []],
    ['groups six rows above', shifted(headed, empties(2, 5), []), line(9), area(7, 0, 3, 15), []],
    ['figures three empty lines below', edited(bare, { '7,3': 5 }), line(7), area(1, 0, 7, 15), []],
    ['figures four empty lines below', edited(bare, { '8,3': 5 }), line(4), area(1, 0, 4, 15), []],
    ['a formula without its value', edited(bare, { '5,3': { value: null, formula: '=1' } }), line(5), area(1, 0, 5, 15), []],
    ['an error', edited(bare, { '6,14': { value: null, error: '#REF!' } }), line(6), area(1, 0, 6, 15), []],
    ['a number that no column stands over', edited(bare, { '4,16': 5, '5,0': 1 }), line(5), area(1, 0, 5, 15), []],
    ['no figure at all', bare, line(4), area(1, 0, 4, 15), []],
  ] as const) it(`reads ${what}`, () => {
    const [map, ...more] = findHeadedTables(grid, disputes);
    assert.ok(map && more.length === 0);
    assert.deepEqual(map.cells, cells);
    assert.deepEqual(map.area, where);
    assert.deepEqual(map.variants.map(({ row, column, found, official }) => [row, column, found, official]), variants);
  });

  it('reads nothing with the names of two groups over one', () =>
    assert.deepEqual(findHeadedTables(edited(headed, { '1,1': '复议后起诉', '2,10': null }), disputes).map(({ cells, unread }) => [cells, unread]),
      [[{}, disputes.figures.map(({ key }) => key)]]));

  it('reads two copies one right below the other', () => {
    const maps = findHeadedTables(below(headed, inRows(headed, 1, 2, 3, 4)), disputes);
    assert.deepEqual(maps.map(({ cells }) => cells), [all, printedAt(disputes, 5, 0)]);
  });

  it('reads the one group without a name as the one that is left', () => {
    const order = [5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 10, 11, 12, 13, 14];
    const exchanged = { ...headed, cells: headed.cells.map((row) => row && order.map((column) => row[column])) };
    const [map] = findHeadedTables(edited(exchanged, { '1,5': null }), disputes);
    assert.deepEqual(map?.cells, Object.fromEntries(
      Object.entries(all).map(([key, { row, column }]) => [key, { row, column: order.indexOf(column) }])));
  });
});

describe('a table that a person pointed at', () => {
  const twice = below(crossed, crossed);
  const second = printedAt(applications, 30, 0);
  const first = printedAt(applications, 1, 0);
  const found = (grid: Grid, where: Area, sheet = grid.name): Record<string, CellPlace> | undefined => {
    const match = findTables([grid], form, { applications: { sheet, area: where } }).applications;
    return match.state === 'found' ? match.map.cells : undefined;
  };
  for (const [what, where, cells] of [
    ['most of the first', area(5, 0, 26, 10), first],
    ['most of the second', area(27, 0, 30, 10), second],
    ['one cell of the first', area(28, 9, 1, 1), first],
    ['one cell of the second', area(57, 9, 5, 5), second],
    ['one row of the second and none of the first', area(29, 0, 2, 10), second],
    ['the line between them', area(29, 0, 1, 10), undefined],
    ['a place right of them', area(1, 10, 57, 3), undefined],
    ['a place below them', area(58, 0, 5, 10), undefined],
    ['a place right of them, of the size of the table', area(1, 12, 28, 10), printedAt(applications, 1, 12)],
    ['a place below them, of the size of its figures', area(70, 3, 25, 7), printedAt(applications, 67, 0)],
    ['both, more of the second', area(10, 0, 47, 10), second],
  ] as const) it(`is read at ${what}`, () => assert.deepEqual(found(twice, where), cells));

  it('is not looked for on a sheet that is not there', () => assert.equal(found(crossed, area(1, 0, 28, 10), '别的'), undefined));

  it('is missing where less than half of it stands', () => assert.equal(found(inRows(crossed, 0, 1, 2, 3, 4, 5), area(1, 0, 5, 10)), undefined));

  it('needs both sides of a size without labels', () => {
    const none: Grid = { name: 'x', cells: [], merges: [] };
    for (const [rows, columns] of [[28, 9], [27, 10], [25, 10], [28, 7], [25, 6], [24, 7]] as const) {
      assert.equal(mapArea(none, applications, area(0, 0, rows, columns)), undefined);
    }
    assert.deepEqual(mapArea(none, applications, area(3, 2, 28, 10)), { table: 'applications', sheet: 'x', grid: none,
      area: area(3, 2, 28, 10), cells: printedAt(applications, 3, 2), unread: [], variants: [] });
    assert.deepEqual(mapArea(none, applications, area(6, 5, 25, 7))?.cells, printedAt(applications, 3, 2));
  });

  it('is read by its labels where the area has them, and keeps the area', () => {
    const map = mapArea(edited(crossed, { '4,0': null }), applications, area(0, 0, 29, 11));
    assert.deepEqual([map?.area, map?.cells], [area(0, 0, 29, 11),
      printedAt(applications, 1, 0, (key) => !key.startsWith('applications.received.'))]);
  });

  it('is the one with most figures, of several in the area', () => {
    const part = inRows(crossed, 0, 1, 2, 3, 4, 5);
    for (const [what, grid, top] of [['last', below(part, crossed), 7], ['first', below(crossed, part), 1]] as const) {
      assert.deepEqual(mapArea(grid, applications, area(0, 0, 40, 10))?.cells, printedAt(applications, top, 0), what);
    }
  });

  it('is a table from half of its figures on', () => {
    const stateOf = (...rows: number[]): string => findTables([inRows(stacked, ...rows)], form).disclosure.state;
    assert.deepEqual([stateOf(1, 2, 3, 6, 7, 8, 9, 10), stateOf(1, 2, 3, 6, 7)], ['found', 'missing']);
  });
});
