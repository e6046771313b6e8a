import assert from 'node:assert/strict';
import { cellAt, type Area } from '../../src/grid/grid.js';
import { gridOf, valueAt, type Bench } from './expect.js';
import { content, design, sheetName, smallDesign } from './fixture.js';

const byPlace = (a: Area, b: Area): number => a.row - b.row || a.column - b.column;

export function describeReading(bench: Bench): void {
  describe('sheets and read', () => {
    it('lists the sheets in tab order, with their protection', async () => {
      const { port } = bench.host;
      await port.addSheet(smallDesign('第二张'));
      await bench.host.protect('第二张');
      assert.deepEqual(await port.sheets(), [
        { name: sheetName, visible: true, protected: false },
        { name: '第二张', visible: true, protected: true },
      ]);
    });

    it('reads numbers and texts where they stand', async () => {
      const grid = await gridOf(bench.host.port, sheetName);
      assert.equal(grid.name, sheetName);
      for (const cell of design.cells) {
        assert.equal(valueAt(grid, cell.row, cell.column), cell.value, `row ${cell.row}, column ${cell.column}`);
      }
    });

    it('reads formulas with their stored results, errors and truth values', async () => {
      const grid = await gridOf(bench.host.port, sheetName);
      for (const { row, column, value, formula, error } of content) {
        const cell = cellAt(grid, row, column);
        assert.deepEqual([cell?.value, cell?.formula, cell?.error], [value, formula, error], `row ${row}, column ${column}`);
      }
    });

    it('keeps a number stored as text a text', async () => {
      assert.equal(valueAt(await gridOf(bench.host.port, sheetName), 4, 1), '12');
    });

    it('tells number formats and leaves General out', async () => {
      const grid = await gridOf(bench.host.port, sheetName);
      assert.equal(cellAt(grid, 5, 1)?.format, '#,##0.00');
      assert.equal(cellAt(grid, 2, 1)?.format, undefined);
    });

    it('leaves blank cells empty, also the covered ones of a merge', async () => {
      const grid = await gridOf(bench.host.port, sheetName);
      for (const [row, column] of [[3, 2], [0, 1], [0, 3], [5, 0], [40, 40]] as const) assert.equal(valueAt(grid, row, column), null);
    });

    it('reads merges where the host can', async () => {
      const grid = await gridOf(bench.host.port, sheetName);
      const expected = bench.host.port.capabilities.readsMerges ? design.merges : [];
      assert.deepEqual([...grid.merges].sort(byPlace), expected);
    });

    it('reads an area with rows and columns counted from A1', async () => {
      const [grid] = await bench.host.port.read([{ sheet: sheetName, area: { row: 2, column: 1, rows: 2, columns: 2 } }]);
      assert.ok(grid);
      assert.equal(valueAt(grid, 2, 1), 21);
      assert.equal(valueAt(grid, 2, 2), 3);
      assert.equal(valueAt(grid, 1, 1), null, 'above the area');
      assert.equal(valueAt(grid, 2, 3), null, 'right of the area');
    });

    it('reads an area beyond the used cells as empty', async () => {
      const [grid] = await bench.host.port.read([{ sheet: sheetName, area: { row: 90, column: 20, rows: 3, columns: 3 } }]);
      assert.ok(grid);
      assert.equal(valueAt(grid, 91, 21), null);
    });

    it('answers several requests in their order, undefined for a sheet that does not exist', async () => {
      const { port } = bench.host;
      await port.addSheet(smallDesign('空表'));
      const grids = await port.read([
        { sheet: '没有这张表' },
        { sheet: '空表' },
        { sheet: sheetName, area: { row: 2, column: 1, rows: 1, columns: 1 } },
        { sheet: sheetName },
        { sheet: '没有', area: { row: 0, column: 0, rows: 1, columns: 1 } },
      ]);
      assert.equal(grids[0], undefined);
      assert.deepEqual(grids.map((grid) => grid?.name), [undefined, '空表', sheetName, sheetName, undefined]);
      assert.ok(grids[1]!.cells.flat().every((cell) => cell === undefined || cell.value === null));
      assert.equal(valueAt(grids[2]!, 2, 1), 21);
    });

    it('answers nothing to no request', async () => {
      assert.deepEqual(await bench.host.port.read([]), []);
    });

    it('changes nothing', async () => {
      const before = await bench.host.snapshot();
      await gridOf(bench.host.port, sheetName);
      await bench.host.port.sheets();
      assert.deepEqual(await bench.host.snapshot(), before);
    });

    it('sees what a person types', async () => {
      await bench.host.userEdit(sheetName, 2, 1, 30);
      await bench.host.userEdit(sheetName, 3, 0, '结转');
      await bench.host.userEdit(sheetName, 2, 2, null);
      const grid = await gridOf(bench.host.port, sheetName);
      assert.deepEqual([valueAt(grid, 2, 1), valueAt(grid, 3, 0), valueAt(grid, 2, 2)], [30, '结转', null]);
      if (bench.host.calculates) assert.equal(valueAt(grid, 2, 3), 30);
    });
  });
}
