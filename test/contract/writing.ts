import assert from 'node:assert/strict';
import { cellAt } from '../../src/grid/grid.js';
import { gridOf, refuses, valueAt, type Bench } from './expect.js';
import { sheetName, smallDesign } from './fixture.js';

/** Texts that a host would take for something else when it is careless. */
const texts = [
  '=1+1', '=SUM(B3:C3)', '+1', '-1', '-', '@SUM(1)', "'单引号", "''", '007', '1-2', '1/2', '2024-3-5', '3月5日', '12:30', '50%', '1e3', '1,234',
  '￥5', '１２', '12件', 'TRUE', 'false', '#N/A', '#DIV/0!', ' 前后有空格 ', '第一行\n第二行', '𠮷 & <b> "引号"', '测'.repeat(5000), `=${'长'.repeat(4999)}`, '/', '',
];

export function describeWriting(bench: Bench): void {
  describe('write', () => {
    it('writes numbers, texts and blanks in several blocks', async () => {
      const { port } = bench.host;
      await port.write([
        { sheet: sheetName, row: 2, column: 1, values: [[7, -8.25], [0, '甲']] },
        { sheet: sheetName, row: 9, column: 5, values: [[1e15, null, '乙']] },
      ]);
      const grid = await gridOf(port, sheetName);
      assert.deepEqual([valueAt(grid, 2, 1), valueAt(grid, 2, 2), valueAt(grid, 3, 1), valueAt(grid, 3, 2)], [7, -8.25, 0, '甲']);
      assert.deepEqual([valueAt(grid, 9, 5), valueAt(grid, 9, 6), valueAt(grid, 9, 7)], [1e15, null, '乙']);
      if (bench.host.calculates) assert.equal(valueAt(grid, 2, 3), -1.25);
    });

    it('empties a cell with null and keeps its format', async () => {
      const { port } = bench.host;
      await port.write([{ sheet: sheetName, row: 5, column: 1, values: [[null]] }]);
      assert.equal(valueAt(await gridOf(port, sheetName), 5, 1), null);
      await port.write([{ sheet: sheetName, row: 5, column: 1, values: [[5]] }]);
      assert.equal(cellAt(await gridOf(port, sheetName), 5, 1)?.format, '#,##0.00');
    });

    it('replaces a formula by the value', async () => {
      const { port } = bench.host;
      await port.write([{ sheet: sheetName, row: 2, column: 3, values: [[99]] }]);
      const cell = cellAt(await gridOf(port, sheetName), 2, 3);
      assert.equal(cell?.value, 99);
      assert.equal(cell.formula, undefined);
    });

    for (const text of texts) {
      it(`writes ${JSON.stringify(text.length > 30 ? `${text.slice(0, 8)}…` : text)} as text`, async () => {
        const { port } = bench.host;
        await port.write([{ sheet: sheetName, row: 7, column: 1, values: [[text]] }]);
        const cell = cellAt(await gridOf(port, sheetName), 7, 1);
        // a host need not tell an empty text from a blank
        assert.equal(cell?.value ?? '', text);
        assert.equal(cell?.formula, undefined);
        assert.equal(cell?.error, undefined);
      });
    }

    it('writes all of these texts over cells of any kind, and again over themselves', async () => {
      const { port } = bench.host;
      const values = texts.map((text, index) => [text, index]);
      for (let pass = 0; pass < 2; pass++) {
        await port.write([{ sheet: sheetName, row: 2, column: 1, values }]);
        const grid = await gridOf(port, sheetName);
        assert.deepEqual(values.map((_, index) => [valueAt(grid, index + 2, 1) ?? '', valueAt(grid, index + 2, 2)]), values);
      }
    });

    it('writes a number over a text cell as a number', async () => {
      const { port } = bench.host;
      await port.write([{ sheet: sheetName, row: 4, column: 1, values: [[12]] }]);
      assert.equal(valueAt(await gridOf(port, sheetName), 4, 1), 12);
    });

    it('leaves the format of its cells and everything of all others', async () => {
      const { port } = bench.host;
      const before = await bench.host.snapshot();
      await port.write([
        { sheet: sheetName, row: 5, column: 1, values: [[2]] }, { sheet: sheetName, row: 2, column: 0, values: [['新收', 5]] },
      ]);
      await port.write([
        { sheet: sheetName, row: 5, column: 1, values: [[1234.5]] }, { sheet: sheetName, row: 2, column: 0, values: [['本年新收', 21]] },
      ]);
      // a formula may show the result of the first writing until then
      await gridOf(port, sheetName);
      assert.deepEqual(await bench.host.snapshot(), before);
    });

    it('does nothing for no block', async () => {
      const before = await bench.host.snapshot();
      await bench.host.port.write([]);
      assert.deepEqual(await bench.host.snapshot(), before);
    });

    it('refuses a missing sheet and writes none of the blocks', () =>
      refuses(bench, 'notFound', (port) => port.write([
        { sheet: sheetName, row: 2, column: 1, values: [[1]] },
        { sheet: '没有这张表', row: 0, column: 0, values: [[1]] },
      ]), '没有这张表'));

    it('refuses a protected sheet and writes none of the blocks', async () => {
      await bench.host.port.addSheet(smallDesign('锁住', [[1]]));
      await bench.host.protect('锁住');
      await refuses(bench, 'protected', (port) => port.write([
        { sheet: sheetName, row: 2, column: 1, values: [['=1']] },
        { sheet: '锁住', row: 0, column: 0, values: [[2]] },
      ]), '锁住');
    });
  });
}
