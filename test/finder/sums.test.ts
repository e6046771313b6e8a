import assert from 'node:assert/strict';
import type { Cell } from '../../src/report/cell.js';
import { currentForm as form } from '../../src/form/index.js';
import { readReport } from '../../src/finder/read-report.js';
import { addsUp, formulaTotals, summedCells } from '../../src/finder/sums.js';
import { emptyReport } from '../../src/report/report.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import { gridOf } from './design-grid.js';

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
    ['=SUM(A1:A1999,B1)', [...Array.from({ length: 1999 }, (_, row) => at(row, 0)), at(0, 1)]],
    ['=SUM(A1:A2000,B1)', undefined],
    ['=SUM(A1:B1000)', Array.from({ length: 2000 }, (_, index) => at(Math.floor(index / 2), index % 2))],
    ['=SUM(A1:A2001)', undefined],
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

  it('a value without a formula is no sum', () =>
    assert.equal(addsUp({ name: '表', merges: [], cells: [[{ value: 1 }, { value: 1 }]] }, at(0, 1), [at(0, 0)]), false));
});

describe('the totals that formulas work out', () => {
  const grids = templateSheets(form, emptyReport(form)).map(gridOf);
  const tables = readReport(grids, form).tables;
  const totals = new Map(form.equations.filter(({ rule, id }) => rule !== 'applications/balance' && id !== 'applications/breakdown:total')
    .map(({ left, right }) => [right[0]!, left]));
  const without = (key: string): typeof tables => {
    const match = tables.applications;
    assert.ok(match.state === 'found');
    const { [key]: _, ...cells } = match.map.cells;
    return { ...tables, applications: { state: 'found', map: { ...match.map, cells } } };
  };

  it('are all of the official workbook, with their parts', () => assert.deepEqual(formulaTotals(form, tables), totals));

  it('are none where no table was found', () => {
    const missing = { state: 'missing' } as const;
    assert.deepEqual(formulaTotals(form, { disclosure: missing, applications: missing, disputes: missing }), new Map());
    assert.deepEqual([...formulaTotals(form, { ...tables, applications: missing }).keys()],
      [...totals.keys()].filter((key) => key.startsWith('disputes.')));
  });

  it('are not those whose own cell or one of whose parts is not there', () => {
    for (const gone of ['applications.received.total', 'applications.received.person']) {
      assert.deepEqual([...formulaTotals(form, without(gone)).keys()], [...totals.keys()].filter((key) => key !== 'applications.received.total'));
    }
  });

  it('are not those of a sum with two on each side', () => {
    const match = tables.applications;
    assert.ok(match.state === 'found');
    const { row, column } = match.map.cells['applications.concluded.person']!;
    const changed = grids.map((grid) => (grid.name !== match.map.sheet ? grid : { ...grid, cells: grid.cells.map((line, r) =>
      line?.map((cell, c) => (r === row && c === column ? { value: 3, formula: '=D5+D6' } : cell))) }));
    assert.deepEqual([...formulaTotals(form, readReport(changed, form).tables).keys()],
      [...totals.keys()].filter((key) => key !== 'applications.concluded.person'));
  });

  it('are not those whose formula adds up other cells', () => {
    const changed = grids.map((grid) => ({ ...grid, cells: grid.cells.map((row) =>
      row?.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: '=SUM(A1:A2)' }))) }));
    assert.deepEqual(formulaTotals(form, readReport(changed, form).tables), new Map());
  });
});
