import assert from 'node:assert/strict';
import type { SheetDesign } from '../../src/grid/design.js';
import { cellAt } from '../../src/grid/grid.js';
import { gridOf, refuses, valueAt, type Bench } from './expect.js';
import { design, sheetName, smallDesign } from './fixture.js';

const withFormulas: SheetDesign = {
  ...design,
  name: "新 表'2",
  cells: [
    ...design.cells,
    { row: 2, column: 3, formula: '=SUM(B3:C3)', style: { bold: true, border: true } },
    { row: 3, column: 3, formula: '=SUM(B4:C4)', style: { bold: true, border: true } },
    { row: 6, column: 0, value: '=1+1', style: {} },
    { row: 6, column: 1, value: '1-2', style: { format: '0' } },
    { row: 6, column: 2, value: "'引号", style: { color: '#808080' } },
    { row: 6, column: 3, style: { fill: '#FFFFFF' } },
  ],
};

export function describeAddingSheets(bench: Bench): void {
  describe('addSheet', () => {
    it('makes a sheet after the last one and leaves the others alone', async () => {
      const { port } = bench.host;
      const before = await gridOf(port, sheetName);
      await port.addSheet(withFormulas);
      assert.deepEqual((await port.sheets()).map((sheet) => sheet.name), [sheetName, withFormulas.name]);
      assert.deepEqual(await gridOf(port, sheetName), before);
    });

    it('puts every value and formula in its place, texts as texts', async () => {
      const { port } = bench.host;
      await port.addSheet(withFormulas);
      const grid = await gridOf(port, withFormulas.name);
      for (const { row, column, value, formula } of withFormulas.cells) {
        const cell = cellAt(grid, row, column);
        assert.equal(cell?.formula, formula, `row ${row}, column ${column}`);
        if (formula === undefined) assert.equal(cell?.value ?? undefined, value, `row ${row}, column ${column}`);
      }
      assert.equal(cellAt(grid, 5, 1)?.format, '#,##0.00');
    });

    it('has its formulas calculated where the host calculates', async () => {
      const { port } = bench.host;
      await port.addSheet(withFormulas);
      if (bench.host.calculates) assert.equal(valueAt(await gridOf(port, withFormulas.name), 2, 3), 24);
      await port.write([{ sheet: withFormulas.name, row: 2, column: 1, values: [[4]] }]);
      if (bench.host.calculates) assert.equal(valueAt(await gridOf(port, withFormulas.name), 2, 3), 7);
    });

    it('merges', async () => {
      const { port } = bench.host;
      await port.addSheet(withFormulas);
      const { merges } = await gridOf(port, withFormulas.name);
      assert.equal(merges.length, port.capabilities.readsMerges ? 2 : 0);
    });

    it('makes an empty sheet, and one more', async () => {
      const { port } = bench.host;
      await port.addSheet(smallDesign('甲'));
      await port.addSheet(smallDesign('乙', [['x', 1]]));
      assert.deepEqual((await port.sheets()).map((sheet) => sheet.name), [sheetName, '甲', '乙']);
      assert.equal(valueAt(await gridOf(port, '乙'), 0, 1), 1);
    });

    it('makes several at once, and says that all of their layout was taken', async () => {
      const { port } = bench.host;
      assert.deepEqual(await port.addSheet(smallDesign('甲', [[1]]), withFormulas, smallDesign('乙', [['x', 2]])), []);
      assert.deepEqual((await port.sheets()).map((sheet) => sheet.name), [sheetName, '甲', withFormulas.name, '乙']);
      assert.equal(valueAt(await gridOf(port, '乙'), 0, 1), 2);
      assert.equal(cellAt(await gridOf(port, withFormulas.name), 2, 3)?.formula, '=SUM(B3:C3)');
    });

    it('makes none of several when one name is taken', () =>
      refuses(bench, 'other', (port) => port.addSheet(smallDesign('甲'), smallDesign(sheetName), smallDesign('乙')), sheetName));

    it('survives closing and opening', async () => {
      await bench.host.port.addSheet(withFormulas);
      bench.host = await bench.host.reopen();
      const grid = await gridOf(bench.host.port, withFormulas.name);
      assert.equal(cellAt(grid, 2, 3)?.formula, '=SUM(B3:C3)');
      assert.equal(valueAt(grid, 6, 0), '=1+1');
    });

    it('refuses a name that is taken', () => refuses(bench, 'other', (port) => port.addSheet(smallDesign(sheetName)), sheetName));

    it('refuses a name that differs only in case', async () => {
      await bench.host.port.addSheet(smallDesign('Report'));
      await refuses(bench, 'other', (port) => port.addSheet(smallDesign('REPORT')), 'REPORT');
    });
  });
}
