import assert from 'node:assert/strict';
import type { WorkbookPort } from '../../src/workbook/port.js';
import { rejectsWith, type Bench } from './expect.js';
import { sheetName, smallDesign } from './fixture.js';

const cell = { row: 2, column: 1, rows: 1, columns: 1 };

const actions: Readonly<Record<string, (port: WorkbookPort) => Promise<unknown>>> = {
  read: (port) => port.read([{ sheet: sheetName }]),
  write: (port) => port.write([{ sheet: sheetName, row: 2, column: 1, values: [[1]] }]),
  addSheet: (port) => port.addSheet(smallDesign('第二张')),
  flag: (port) => port.flag([{ sheet: sheetName, area: cell, level: 'error' }]),
  clearFlags: (port) => port.clearFlags(),
  setSettings: (port) => port.setSettings({ a: '1' }),
};

export function describeBusyEditing(bench: Bench): void {
  describe('while a person is typing in a cell', () => {
    for (const [name, action] of Object.entries(actions)) {
      it(`${name} says busyEditing where the host has such a mode, and works afterwards`, async () => {
        const { host } = bench;
        if (host.beginCellEdit && host.endCellEdit) {
          const before = await host.snapshot();
          await host.beginCellEdit();
          await rejectsWith('busyEditing', action(host.port));
          await host.endCellEdit();
          assert.deepEqual(await host.snapshot(), before);
        }
        await action(host.port);
      });
    }
  });
}
