import assert from 'node:assert/strict';
import { openExcelPort } from '../../src/workbook/excel/port.js';
import type { EditedCells, Flag, WorkbookPort } from '../../src/workbook/port.js';
import { ReportSession } from '../../src/workbook/session.js';
import { until } from '../contract/expect.js';
import { sheetName } from '../contract/fixture.js';
import type { EmulatedExcel } from '../emulator/excel.js';
import { attachBeside } from '../emulator/node.js';
import { openFixture, type ExcelHost } from './excel-host.js';
import { openReport } from './excel-report.js';

const flagAt = (row: number): Flag => ({ sheet: sheetName, area: { row, column: 1, rows: 1, columns: 1 }, level: 'error' });

interface Two {
  readonly first: ExcelHost;
  readonly other: EmulatedExcel;
  readonly port: WorkbookPort;
  /** Runs work in the other pane. */
  readonly inOther: <T>(work: () => T) => T;
}

/** Two people with a pane each on one workbook. */
async function openTwo(apiSet: string): Promise<Two> {
  const first = await openFixture({ apiSet });
  const other = first.excel.coAuthor();
  const inOther = attachBeside(other);
  return { first, other, inOther, port: await inOther(() => openExcelPort()) };
}

for (const apiSet of ['1.9', '1.15']) {
  describe(`two panes on one workbook in Excel with ExcelApi ${apiSet}`, () => {
    it('neither is disturbed by marks that the other puts and takes', async () => {
      const { first, port, inOther } = await openTwo(apiSet);
      for (let round = 0; round < 3; round++) {
        await Promise.all([first.port.flag([flagAt(2 + round)]), inOther(() => port.flag([flagAt(2 + round)]))]);
        assert.equal(Object.keys(await first.flagged()).length, 1);
      }
      await first.port.flag([], { afresh: true });
      assert.deepEqual(await first.flagged(), {});
      await inOther(() => port.flag([flagAt(3)]));
      assert.equal(Object.keys(await first.flagged()).length, 1);
      await inOther(() => port.clearFlags());
      assert.deepEqual(await first.flagged(), {});
    });

    it('what the other writes is not taken for its own, although it wrote the same a moment before', async () => {
      const { first, port, inOther } = await openTwo(apiSet);
      const heard: EditedCells[][] = [[], []];
      await first.port.watch((change) => heard[0]!.push(change));
      await inOther(() => port.watch((change) => heard[1]!.push(change)));
      const block = { sheet: sheetName, row: 2, column: 1, values: [[7]] };
      await first.port.write([block]);
      await inOther(() => port.write([block]));
      await until(() => heard.every((changes) => changes.length === 2));
      assert.deepEqual(heard.map((changes) => changes.map(({ own }) => own)), [[true, false], [false, true]]);
    });

    it('what the other person types is heard in both', async () => {
      const { first, other, port, inOther } = await openTwo(apiSet);
      const heard: EditedCells[] = [];
      await first.port.watch((change) => heard.push(change));
      await inOther(() => port.watch((change) => heard.push(change)));
      other.userEdit(sheetName, 2, 1, 5);
      await until(() => heard.length === 2);
      assert.ok(heard.every(({ own }) => !own));
    });

    it('settings that both keep at the same time come together again', async () => {
      const { first, port, inOther } = await openTwo(apiSet);
      await Promise.all([first.port.setSettings({ a: '1' }), inOther(() => port.setSettings({ b: '2' }))]);
      await first.port.setSettings({ c: '3' });
      assert.equal(first.excel.workbook.customXmlParts.length, 1);
      assert.equal((await first.port.settings()).values['c'], '3');
    });
  });
}

describe('a check in Excel while others change the workbook', () => {
  it('begins again when the sheet is deleted between the reading and the marks', async () => {
    const { excel, session } = await openReport('1.15');
    excel.userEdit('表三', 4, 3, 3);
    const { port } = session;
    const meddled: WorkbookPort = {
      ...port,
      flag: (flags, options) => {
        const sheet = excel.workbook.sheet('表三');
        if (sheet) excel.workbook.removeSheet(sheet);
        return port.flag(flags, options);
      },
    };
    const meddling = new ReportSession(meddled);
    await meddling.open();
    const { result } = await meddling.check();
    assert.ok(result.findings.some(({ rule }) => rule === 'layout/table-missing'));
  });

  it('looks again when a sheet is renamed between the list and the reading', async () => {
    const { excel, session } = await openReport('1.15');
    const { port } = session;
    const meddled: WorkbookPort = {
      ...port,
      read: (requests) => {
        excel.workbook.sheets.at(-1)!.name = '改名';
        return port.read(requests);
      },
    };
    const { tables } = await new ReportSession(meddled).open();
    assert.deepEqual(Object.values(tables).map(({ state }) => state), ['found', 'found', 'found']);
  });
});
