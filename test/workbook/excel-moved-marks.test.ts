import assert from 'node:assert/strict';
import type { Flag } from '../../src/workbook/port.js';
import { sheetName } from '../contract/fixture.js';
import { openFixture, type ExcelHost } from './excel-host.js';

const flagAt = (row: number, column: number, rows = 1): Flag => ({ sheet: sheetName, area: { row, column, rows, columns: 1 }, level: 'error' });

/** What a person does to marked cells, after which the same cells are to be marked again. */
const doings: readonly (readonly [string, (opened: ExcelHost) => void])[] = [
  ['inserts a row above', ({ excel }) => excel.userShift(sheetName, '1', 1)],
  ['inserts a row between', ({ excel }) => excel.userShift(sheetName, '4', 1)],
  ['deletes one of the marked rows', ({ excel }) => excel.userShift(sheetName, '3', -1)],
  ['inserts a column before', ({ excel }) => excel.userShift(sheetName, 'B', 1)],
  ['pastes another cell over a marked one', ({ excel }) => excel.userPaste(sheetName, 'F9', 'B3')],
  ['pastes a marked cell over a plain one within the mark', ({ excel }) => excel.userPaste(sheetName, 'B3', 'B4')],
  ['deletes a rule of ours by hand', ({ excel }) => { excel.workbook.active.conditionalFormats.shift(); }],
  ['takes the marks back with Ctrl+Z', ({ excel }) => { while (excel.workbook.undo.size > 0) excel.userUndo(); }],
];

for (const apiSet of ['1.9', '1.15']) {
  describe(`marks in Excel with ExcelApi ${apiSet} after a person`, () => {
    for (const [what, act] of doings) {
      it(`${what} stand on the cells that are wrong`, async () => {
        const opened = await openFixture({ apiSet });
        const flags = [flagAt(2, 1, 3), flagAt(2, 3)];
        await opened.port.flag(flags);
        const expected = await opened.flagged();
        act(opened);
        await opened.port.flag(flags);
        const shown = await opened.flagged();
        for (const cell of Object.keys(expected)) assert.equal(shown[cell], 'error', cell);
        await opened.port.flag(flags, { afresh: true });
        assert.deepEqual(await opened.flagged(), expected);
        await opened.port.clearFlags();
        assert.deepEqual(await opened.flagged(), {});
      });
    }

    it('pastes a marked cell elsewhere: the copy goes with 重新校验', async () => {
      const { excel, port, flagged } = await openFixture({ apiSet });
      await port.flag([flagAt(2, 1)]);
      excel.userPaste(sheetName, 'B3', 'F9');
      assert.equal(Object.keys(await flagged()).length, 2);
      await port.flag([flagAt(2, 1)], { afresh: true });
      assert.equal(Object.keys(await flagged()).length, 1);
    });
  });
}
