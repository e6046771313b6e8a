import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newXlsx, readXlsx } from '../../src/files/xlsx/index.js';
import { findCrossedTables } from '../../src/finder/find-crossed.js';
import { findHeadedTables } from '../../src/finder/find-headed.js';
import { findStackedTables } from '../../src/finder/find-stacked.js';
import { findOnce, type FindTable } from '../../src/finder/same-form.js';
import { currentForm as form, tableKeys } from '../../src/form/index.js';
import type { Grid } from '../../src/grid/grid.js';
import type { Cell } from '../../src/report/cell.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { consistentReports, seed, seedNames } from '../reports.js';

const finders: readonly FindTable[] = [findStackedTables, findCrossedTables, findHeadedTables];

/** Every finder, as if it had never seen a workbook, and with what it remembers. */
function assertSame(grid: Grid): void {
  tableKeys.forEach((key, at) => {
    const table = form.tables[key];
    const find = finders[at]!;
    const fresh = find({ ...grid }, table);
    assert.deepEqual(findOnce(find, { ...grid }, table), fresh, key);
    assert.deepEqual(findOnce(find, { ...grid }, table), fresh, key);
  });
}

const gridsOf = (report: ReturnType<typeof seed>): Grid[] =>
  readXlsx(newXlsx(reportWorkbook(form, report, {}).sheets)).sheets.map(({ grid }) => grid);

const other: fc.Arbitrary<Cell | undefined> = fc.oneof(
  fc.constant(undefined), fc.integer({ min: 0, max: 99_999 }).map((value) => ({ value })),
  fc.constantFrom('', '12', '12件', '3（其中修订1件）', '总计', '自然人', '（一）予以公开', '/', '1.属于国家秘密').map((value) => ({ value })),
  fc.constantFrom<Cell>({ value: null, formula: '=SUM(B1:B2)' }, { value: 3, formula: '=1+2' }, { value: null, error: '#REF!' }, { value: true }),
);

describe('where tables stand, remembered by what is no number', () => {
  for (const name of seedNames) it(`is found as if for the first time in ${name}`, () => gridsOf(seed(name)).forEach(assertSame));

  it('is found as if for the first time, whatever the numbers are', () => {
    fc.assert(fc.property(consistentReports, (report) => gridsOf(report).forEach(assertSame)), { numRuns: 15 });
  });

  it('is found as if for the first time, whatever stands in some cells, and wherever rows and columns are', () => {
    const sheets = gridsOf(seed('beilun-projects-2024'));
    const changes = fc.array(fc.tuple(fc.nat(sheets.length - 1), fc.nat(27), fc.nat(9), other), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(changes, fc.nat(3), fc.option(fc.array(fc.nat(12), { maxLength: 30 })), (changed, shift, rowEnds) => {
      sheets.forEach((sheet, own) => {
        const cells = sheet.cells.map((row) => [...row ?? []]);
        for (const [at, row, column, cell] of changed) if (at === own && cells[row]) cells[row][column] = cell;
        const moved = cells.map((row, at) => (at % 5 === shift ? [undefined, ...row] : row));
        assertSame({ ...sheet, cells: shift === 3 ? cells : moved, ...(rowEnds ? { rowEnds } : {}) });
      });
    }), { numRuns: 60 });
  });

  it('is found anew where only the sums tell which number is which', () => {
    const sheet = gridsOf(seed('suqian-2024')).find((grid) => findCrossedTables(grid, form.tables.applications).length > 0)!;
    const { row, column } = findCrossedTables(sheet, form.tables.applications)[0]!.cells['applications.received.person']!;
    // the numbers of one row stand a column to the right of their heads
    const moved = (first: number): Grid => ({ ...sheet, cells: sheet.cells.map((cells, at) => (at !== row ? cells : [
      ...cells!.slice(0, column), undefined, { value: Number(cells![column]!.value) + first },
      ...cells!.slice(column + 1).map((cell) => ({ value: cell!.value })),
    ])) });
    const [right, wrong] = [moved(0), moved(1)];
    for (const grid of [right, wrong, right]) assertSame(grid);
    const unreadIn = (grid: Grid) => findCrossedTables(grid, form.tables.applications)[0]!.unread.length;
    assert.deepEqual([unreadIn(right), unreadIn(wrong)], [0, 7]);
  });

  it('names the sheet and the grid that it was asked for', () => {
    const one = gridsOf(seed('suqian-2024')).find((grid) => findStackedTables(grid, form.tables.disclosure).length > 0);
    for (const name of ['甲', '乙']) {
      const grid = { ...one!, name };
      const [map] = findOnce(findStackedTables, grid, form.tables.disclosure);
      assert.deepEqual([map!.sheet, map!.grid === grid], [name, true]);
    }
  });
});
