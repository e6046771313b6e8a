import assert from 'node:assert/strict';
import { rejectsWith, type Bench } from './expect.js';
import { sheetName, smallDesign } from './fixture.js';

export function describeSelection(bench: Bench): void {
  describe('select and selection', () => {
    it('selects an area on any sheet, or says that the host has no selection', async () => {
      const { port } = bench.host;
      await port.addSheet(smallDesign('第二张'));
      const places = [
        { sheet: sheetName, area: { row: 3, column: 1, rows: 1, columns: 1 } },
        { sheet: '第二张', area: { row: 0, column: 26, rows: 3, columns: 2 } },
        { sheet: sheetName, area: { row: 2, column: 1, rows: 2, columns: 2 } },
      ];
      for (const place of places) {
        if (port.capabilities.selects) {
          await port.select(place);
          assert.deepEqual(await port.selection(), place);
        } else {
          await rejectsWith('unsupported', port.select(place));
          assert.equal(await port.selection(), undefined);
        }
      }
    });

    it('changes nothing of the workbook', async () => {
      const { port } = bench.host;
      const before = await bench.host.snapshot();
      if (port.capabilities.selects) await port.select({ sheet: sheetName, area: { row: 3, column: 1, rows: 1, columns: 1 } });
      await port.selection();
      assert.deepEqual(await bench.host.snapshot(), before);
    });

    it('refuses a missing sheet', () =>
      rejectsWith(
        bench.host.port.capabilities.selects ? 'notFound' : 'unsupported',
        bench.host.port.select({ sheet: '没有这张表', area: { row: 0, column: 0, rows: 1, columns: 1 } }),
      ));
  });
}
