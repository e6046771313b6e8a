import assert from 'node:assert/strict';
import type { EditedCells } from '../../src/workbook/port.js';
import { rejectsWith, until, type Bench } from './expect.js';
import { sheetName, smallDesign } from './fixture.js';

const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

export function describeWatching(bench: Bench): void {
  describe('watch', () => {
    /** Runs the test with the list of changes so far, or proves that a host which cannot watch says so. */
    async function watching(test: (changes: EditedCells[], stop: () => Promise<void>) => Promise<void>): Promise<void> {
      const { port } = bench.host;
      const changes: EditedCells[] = [];
      const watch = port.watch((change) => changes.push(change));
      if (!port.capabilities.watches) return rejectsWith('unsupported', watch);
      await test(changes, await watch);
    }

    it('tells where a person typed', () =>
      watching(async (changes) => {
        await bench.host.userEdit(sheetName, 2, 1, 22);
        await until(() => changes.length > 0);
        assert.deepEqual(changes, [{ sheet: sheetName, area: one(2, 1), own: false }]);
      }));

    it('tells edits on each sheet, also one that was added since', () =>
      watching(async (changes) => {
        await bench.host.port.addSheet(smallDesign('第二张', [['项目', 1]]));
        await bench.host.userEdit('第二张', 0, 2, '甲');
        await bench.host.userEdit(sheetName, 3, 1, null);
        await until(() => changes.filter((change) => !change.own).length > 1);
        assert.deepEqual(changes.filter((change) => !change.own), [
          { sheet: '第二张', area: one(0, 2), own: false },
          { sheet: sheetName, area: one(3, 1), own: false },
        ]);
      }));

    it('tells that rows moved, and no area', () =>
      watching(async (changes) => {
        if (!bench.host.insertRow) return;
        await bench.host.insertRow(sheetName, 2);
        await until(() => changes.length > 0);
        assert.ok(changes.every((change) => !change.own && change.sheet === sheetName));
        assert.ok(changes.some((change) => change.area === undefined));
      }));

    it('marks its own writes', () =>
      watching(async (changes) => {
        await bench.host.port.write([{ sheet: sheetName, row: 2, column: 1, values: [[5, '=1']] }]);
        await until(() => changes.length > 0);
        await bench.host.userEdit(sheetName, 2, 1, 6);
        await until(() => changes.some((change) => !change.own));
        const own = changes.filter((change) => change.own);
        assert.ok(own.length > 0 && own.every((change) => change.sheet === sheetName));
        assert.deepEqual(changes.filter((change) => !change.own), [{ sheet: sheetName, area: one(2, 1), own: false }]);
      }));

    it('tells a person from itself on the same cell, time after time', () =>
      watching(async (changes) => {
        for (let round = 1; round <= 5; round++) {
          await bench.host.port.write([{ sheet: sheetName, row: 2, column: 1, values: [[round]] }]);
          await bench.host.userEdit(sheetName, 2, 1, round * 100);
          await until(() => changes.filter((change) => !change.own).length === round);
        }
        assert.ok(changes.filter((change) => change.own).length >= 5);
      }));

    it('hears no foreign change from flags, settings, reading or selecting', () =>
      watching(async (changes) => {
        const { port } = bench.host;
        await port.flag([{ sheet: sheetName, area: one(2, 1), level: 'error' }]);
        await port.setSettings({ a: '1' });
        await port.read([{ sheet: sheetName }]);
        if (port.capabilities.selects) await port.select({ sheet: sheetName, area: one(3, 1) });
        await port.flag([]);
        await port.clearFlags();
        await bench.host.userEdit(sheetName, 3, 1, 1);
        await until(() => changes.some((change) => !change.own));
        assert.deepEqual(changes.filter((change) => !change.own), [{ sheet: sheetName, area: one(3, 1), own: false }]);
      }));

    it('still hears the person after flags and a refused write', () =>
      watching(async (changes) => {
        const { port } = bench.host;
        await rejectsWith('notFound', port.write([{ sheet: '没有这张表', row: 0, column: 0, values: [[1]] }]));
        await rejectsWith('notFound', port.flag([{ sheet: '没有这张表', area: one(0, 0), level: 'error' }]));
        await bench.host.userEdit(sheetName, 2, 1, 8);
        await until(() => changes.length > 0);
        assert.equal(changes[0]?.own, false);
      }));

    it('stops', () =>
      watching(async (changes, stop) => {
        const later: EditedCells[] = [];
        await bench.host.port.watch((change) => later.push(change));
        await stop();
        await bench.host.userEdit(sheetName, 2, 1, 22);
        await until(() => later.length > 0);
        assert.deepEqual(changes, []);
      }));
  });
}
