import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { readReport } from '../../src/finder/read-report.js';
import { cellAt, type Grid } from '../../src/grid/grid.js';
import type { Cell } from '../../src/report/cell.js';
import { emptyReport } from '../../src/report/report.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import { gridOf } from './design-grid.js';

const figures = Object.fromEntries(form.figures.map(({ key }) => [key, 7]));
const grids = templateSheets(form, { ...emptyReport(form), figures }).map(gridOf);
const places = readReport(grids, form).report.places;

/** The official workbook with these cells instead. */
function withCells(changes: Readonly<Record<string, Cell>>): Grid[] {
  const sheets = grids.map((grid) => ({ ...grid, cells: grid.cells.map((row) => [...row ?? []]) }));
  for (const [key, cell] of Object.entries(changes)) {
    const place = places[key];
    assert.ok(place && 'cell' in place);
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(place.cell)!;
    const column = letters!.charCodeAt(0) - 65;
    const sheet = sheets.find(({ name }) => name === place.sheet)!;
    assert.equal(cellAt(sheet, Number(digits) - 1, column)?.value, 7);
    sheet.cells[Number(digits) - 1]![column] = cell;
  }
  return sheets;
}

const [person, enterprise, total] = ['person', 'enterprise', 'total'].map((column) => `applications.received.${column}`) as [string, string, string];
const concluded = 'applications.concluded.total';
const upheld = 'disputes.review.upheld';
const [atPerson, atTotal] = [person, total].map((key) => (places[key] as { cell: string }).cell) as [string, string];

describe('figures that formulas work out', () => {
  for (const [what, cells, expected] of [
    ['over numbers', { [total]: { value: 14, formula: `=${atPerson}+1` } }, { [total]: 14 }],
    ['over numbers, with a blank elsewhere', { [total]: { value: 14, formula: `=${atPerson}+1` }, [enterprise]: { value: null } },
      { [total]: 14, [enterprise]: null }],
    ['over no figure, with a blank elsewhere', { [total]: { value: 14, formula: '=7+7' }, [enterprise]: { value: null } },
      { [total]: 14, [enterprise]: null }],
    ['over a blank', { [total]: { value: 14, formula: `=${atPerson}+1` }, [person]: { value: null } }, { [total]: null, [person]: null }],
    ['over a blank and numbers', { [total]: { value: 14, formula: `=SUM(${atPerson}:F5)` }, [person]: { value: null } },
      { [total]: null, [person]: null }],
    ['over a cell that was not read', { [total]: { value: 14, formula: `=${atPerson}` }, [person]: { value: null, unread: 'misaligned' } },
      { [total]: null, [person]: undefined }],
    ['over another formula over a blank', {
      [total]: { value: 14, formula: `=${atPerson}+1` }, [person]: { value: null }, [concluded]: { value: 15, formula: `=${atTotal}+1` },
      [upheld]: { value: 16, formula: `=表三!${atTotal}` },
    }, { [total]: null, [person]: null, [concluded]: null, [upheld]: null }],
    ['over a blank in one chain, numbers in another', {
      [person]: { value: null }, [total]: { value: 14, formula: `=${atPerson}` },
      [concluded]: { value: 15, formula: '=D6+E6' }, [upheld]: { value: 16, formula: `=表三!${(places[concluded] as { cell: string }).cell}` },
    }, { [person]: null, [total]: null, [concluded]: 15, [upheld]: 16 }],
    ['to nothing', { [total]: { value: null, formula: `=${atPerson}` }, [concluded]: { value: 3, formula: `=${atTotal}` } },
      { [total]: null, [concluded]: null }],
  ] as const) it(what, () => {
    const { report } = readReport(withCells(cells), form);
    const wanted: Record<string, number | null | undefined> = { ...figures, ...expected };
    for (const key of Object.keys(wanted)) assert.equal(report.figures[key], wanted[key], key);
  });
});

describe('a report read from grids', () => {
  it('has figures that nobody can tell apart as unread', () => {
    const names: Readonly<Record<string, Cell>> = { '1,1': { value: '复议后起诉' }, '2,10': { value: null } };
    const doubtful = grids.map((grid) => (grid.name !== '表四' ? grid : { ...grid, cells: grid.cells.map((row, r) =>
      Array.from(row ?? [], (cell, c) => names[`${r},${c}`] ?? cell)) }));
    const { report, tables } = readReport(doubtful, form);
    const disputes = form.tables.disputes.figures.map(({ key }) => key);
    assert.equal(tables.disputes.state, 'found');
    assert.deepEqual(report.unread, Object.fromEntries(disputes.map((key) => [key, 'misaligned'])));
    assert.deepEqual(report.figures, Object.fromEntries(Object.entries(figures).filter(([key]) => !disputes.includes(key))));
  });

  it('has places in a workbook and none on paper', () => {
    assert.equal(Object.keys(places).length, form.figures.length);
    assert.deepEqual(places[upheld], { sheet: '表四', cell: 'A5' });
    const onPaper = readReport(grids, form, {}, true);
    assert.deepEqual([onPaper.report.places, onPaper.report.figures, onPaper.paper], [{}, figures, true]);
  });

  it('takes a number that is text for one on paper alone', () => {
    const texts = withCells({ [person]: { value: '7' } });
    assert.deepEqual(Object.keys(readReport(texts, form).report.entries), [person]);
    assert.deepEqual(readReport(texts, form, {}, true).report.entries, {});
  });
});
