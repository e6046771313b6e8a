import assert from 'node:assert/strict';
import type { SheetDesign } from '../../src/grid/design.js';
import { cellAt } from '../../src/grid/grid.js';
import { gridOf, refuses, until, valueAt, type Bench } from './expect.js';
import { design, sheetName, smallDesign } from './fixture.js';

const longer: SheetDesign = {
  ...smallDesign('甲', [['旧', 1, 2], ['旧的第二行'], [3]]), merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  cells: [{ row: 0, column: 0, value: '旧', style: { bold: true, fill: '#FFF2CC', format: '0.00' } }, { row: 4, column: 6, value: 9, style: {} }],
};

const next: SheetDesign = {
  ...smallDesign('甲', [['新', '=1+1'], ['并'], [undefined, undefined, '尾']]), merges: [{ row: 1, column: 0, rows: 2, columns: 2 }],
  rowHeights: { 0: 40 }, columnWidths: [20], print: { landscape: true, area: { row: 0, column: 0, rows: 3, columns: 2 }, onePage: true },
};

export function describeReplacingSheets(bench: Bench): void {
  describe('replaceSheet', () => {
    beforeEach(() => bench.host.port.addSheet(longer, smallDesign('乙', [[1]])));

    it('puts the new sheet in its place: nothing of the former is left, and the others are as they were', async () => {
      const { port } = bench.host;
      const before = await gridOf(port, sheetName);
      assert.deepEqual(await port.replaceSheet(next), []);
      assert.deepEqual((await port.sheets()).map(({ name }) => name), [sheetName, '甲', '乙']);
      const grid = await gridOf(port, '甲');
      assert.equal(valueAt(grid, 0, 0), '新');
      assert.equal(valueAt(grid, 0, 1), '=1+1');
      assert.equal(cellAt(grid, 0, 1)?.formula, undefined);
      assert.deepEqual([valueAt(grid, 1, 1), valueAt(grid, 4, 6), cellAt(grid, 0, 0)?.format ?? 'General'], [null, null, 'General']);
      if (port.capabilities.readsMerges) assert.deepEqual(grid.merges, next.merges);
      assert.deepEqual(await gridOf(port, sheetName), before);
    });

    it('leaves what a new sheet leaves', async () => {
      const { port } = bench.host;
      await port.addSheet({ ...next, name: '丙' });
      await port.replaceSheet(next);
      const [replaced, made] = [await gridOf(port, '甲'), await gridOf(port, '丙')];
      assert.deepEqual({ ...replaced, name: '' }, { ...made, name: '' });
    });

    it('survives closing and opening, and another time', async () => {
      await bench.host.port.replaceSheet(next);
      await bench.host.port.replaceSheet({ ...next, cells: [{ row: 0, column: 0, value: '再', style: {} }] });
      bench.host = await bench.host.reopen();
      assert.equal(valueAt(await gridOf(bench.host.port, '甲'), 0, 0), '再');
    });

    it('is not told as a change of the user’s', async () => {
      const { port } = bench.host;
      if (!port.capabilities.watches) return;
      const heard: boolean[] = [];
      const end = await port.watch(({ own }) => { heard.push(own); });
      await port.replaceSheet(next);
      await bench.host.userEdit('乙', 3, 3, 5);
      await until(() => heard.includes(false));
      assert.equal(heard.filter((own) => !own).length, 1);
      await end();
    });

    it('refuses where there is no such sheet', () =>
      refuses(bench, 'notFound', (port) => port.replaceSheet({ ...design, name: '没有' }), '没有'));

    it('refuses a protected sheet', async () => {
      await bench.host.protect('甲');
      await refuses(bench, 'protected', (port) => port.replaceSheet(next), '甲');
    });
  });
}
