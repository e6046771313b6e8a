import assert from 'node:assert/strict';
import { currentForm as form, tableKeys } from '../../../src/form/index.js';
import { cellAddress, parseAddress } from '../../../src/grid/address.js';
import type { SheetDesign } from '../../../src/grid/design.js';
import { emptyReport } from '../../../src/report/report.js';
import { sheetNames, templateAddress, templateSheets } from '../../../src/workbook/sheets/template.js';
import { changed, seed } from '../../reports.js';

const blank = templateSheets(form);
const sheet = (name: string, sheets: readonly SheetDesign[] = blank): SheetDesign => sheets.find((one) => one.name === name)!;

function cell(key: string, sheets: readonly SheetDesign[] = blank): { value?: unknown; formula?: string } {
  const place = templateAddress(form, key);
  const { row, column } = parseAddress(place.cell)!;
  return sheet(place.sheet, sheets).cells.find((one) => one.row === row && one.column === column)!;
}

describe('the official workbook', () => {
  it('has agency and year first, then the three tables', () => {
    assert.deepEqual(blank.map(({ name }) => name), ['单位信息', '表二', '表三', '表四']);
  });

  for (const key of tableKeys) {
    it(`prints every label and merge of ${key} one row below its heading`, () => {
      const { cells, merges } = sheet(sheetNames[key]);
      for (const printed of form.tables[key].cells) {
        if (printed.text !== undefined) {
          const there = cells.filter(({ row, column }) => row === printed.row + 1 && column === printed.column);
          assert.deepEqual(there.map(({ value }) => value), [printed.text]);
        }
        const { rows, columns } = printed;
        const merged = merges.some((merge) =>
          merge.row === printed.row + 1 && merge.column === printed.column && merge.rows === rows && merge.columns === columns);
        assert.equal(merged, rows * columns > 1);
      }
    });

    it(`gives every cell of ${key} a border, covered ones too`, () => {
      const { cells } = sheet(sheetNames[key]);
      const { rows, columns } = form.tables[key];
      const bordered = new Set(cells.filter(({ style }) => style.border).map(({ row, column }) => cellAddress(row, column)));
      assert.equal(bordered.size, rows * columns);
    });

    it(`lets only numbers from 0 into the figures of ${key}, and into no other cell`, () => {
      const allowed = new Map<string, string>();
      for (const { area, kind } of sheet(sheetNames[key]).validations) {
        for (let row = area.row; row < area.row + area.rows; row++) {
          for (let column = area.column; column < area.column + area.columns; column++) allowed.set(cellAddress(row, column), kind);
        }
      }
      const expected = new Map(form.tables[key].figures.map((figure) => [templateAddress(form, figure.key).cell, figure.number]));
      assert.deepEqual(new Map([...allowed].sort()), new Map([...expected].sort()));
    });
  }

  it('adds every total up by a SUM of exactly the cells of its equation', () => {
    for (const { id, left, right } of form.equations.filter((equation) => equation.right.length === 1)) {
      const { formula } = cell(right[0]!);
      const summed = /^=SUM\((.*)\)$/.exec(formula!)![1]!.split(',').flatMap((part) => {
        const area = parseAddress(part)!;
        return Array.from({ length: area.rows * area.columns }, (_, index) =>
          cellAddress(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)));
      });
      // 总计 of （七）总计 has two equations; the sum of its row is the formula
      if (id === 'applications/breakdown:total') continue;
      assert.deepEqual(summed.sort(), left.map((key) => templateAddress(form, key).cell).sort(), id);
    }
  });

  it('has no other formula', () => {
    const totals = new Set(form.equations.flatMap(({ right }) => (right.length === 1 ? right : [])));
    const formulas = blank.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined));
    assert.equal(formulas.length, totals.size);
  });

  it('keeps a published total as a formula where the formula gives it, and as a plain number where it does not', () => {
    const hongze = templateSheets(form, seed('hongze-2023'));
    assert.deepEqual([cell('disputes.review.total', hongze).formula, cell('disputes.review.total', hongze).value], [undefined, 0]);
    assert.deepEqual([cell('disputes.directSuit.total', hongze).formula, cell('disputes.directSuit.total', hongze).value], [
      '=SUM(F5:I5)', 0,
    ]);
    const wrong = templateSheets(form, changed(seed('beilun-projects-2024'), 'applications.received.total', 7));
    assert.deepEqual([cell('applications.received.total', wrong).formula, cell('applications.received.total', wrong).value], [
      undefined, 7,
    ]);
  });

  it('leaves a blank blank, and computes no total from it', () => {
    const sheets = templateSheets(form, changed(seed('beilun-projects-2024'), 'disputes.review.upheld', null));
    assert.equal(cell('disputes.review.upheld', sheets).value, undefined);
    assert.deepEqual([cell('disputes.review.total', sheets).formula, cell('disputes.review.total', sheets).value], [undefined, 0]);
  });

  it('writes the name of the agency as text, whatever it looks like', () => {
    const [identity] = templateSheets(form, { ...emptyReport(form), agency: '=HYPERLINK("x")', year: 2024 });
    assert.ok(identity!.cells.every(({ formula }) => formula === undefined));
    assert.ok(identity!.cells.some(({ value }) => value === '=HYPERLINK("x")'));
  });

  it('shows the heads while the figures scroll', () => {
    assert.deepEqual(tableKeys.map((key) => sheet(sheetNames[key]).freeze), [
      { rows: 1, columns: 1 }, { rows: 4, columns: 3 }, { rows: 4, columns: 0 },
    ]);
  });
});
