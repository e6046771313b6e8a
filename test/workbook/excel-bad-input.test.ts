import assert from 'node:assert/strict';
import { checkReport } from '../../src/pane/actions/check.js';
import { createDesk } from '../../src/pane/actions/desk.js';
import { createReport } from '../../src/pane/actions/fill.js';
import type { WorkbookPort } from '../../src/workbook/port.js';
import { ReportSession } from '../../src/workbook/session.js';
import { gridOf, rejectsWith, valueAt } from '../contract/expect.js';
import { sheetName, smallDesign } from '../contract/fixture.js';
import type { EmulatedExcel } from '../emulator/excel.js';
import { openFixture } from './excel-host.js';
import { openReport } from './excel-report.js';

/** Sheets of a person beside the report, each of so many rows of ten long texts. */
function addSheets({ workbook }: EmulatedExcel, count: number, rows: number): void {
  for (let index = 1; index <= count; index++) {
    const sheet = workbook.addSheet(`台账 ${index}`);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < 10; column++) sheet.cells[`${row},${column}`] = { value: `第${row}行的一段文字，不是报告里的数` };
    }
  }
}

const found = ['found', 'found', 'found'];

describe('a workbook of 60 sheets in Excel', () => {
  it('is looked through on the web, where it is more than is sent at once', async () => {
    const { excel, session } = await openReport('1.15', { web: true });
    addSheets(excel, 60, 120);
    const { roundTrips } = excel.stats;
    const { tables } = await new ReportSession(session.port).open();
    assert.deepEqual(Object.values(tables).map(({ state }) => state), found);
    const trips = excel.stats.roundTrips - roundTrips;
    assert.ok(trips > 2 && trips <= 12, String(trips));
  });

  it('is looked through though one of the sheets is larger than is read, in few round trips', async () => {
    const { excel, session } = await openReport('1.15');
    addSheets(excel, 60, 2);
    excel.userEdit('台账 30', 30_000, 5, 1);
    const { roundTrips } = excel.stats;
    const { tables, report } = await new ReportSession(session.port).open();
    assert.deepEqual(Object.values(tables).map(({ state }) => state), found);
    assert.deepEqual(report.notes, ['工作表“台账 30”太大，只看了前400行、50列。']);
    assert.ok(excel.stats.roundTrips - roundTrips <= 4, String(excel.stats.roundTrips - roundTrips));
  });

  it('is checked with one reading and one writing once the tables are known', async () => {
    const { excel, session } = await openReport('1.15');
    addSheets(excel, 60, 2);
    excel.userEdit('表三', 4, 3, 3);
    const { roundTrips } = excel.stats;
    await session.check();
    assert.equal(excel.stats.roundTrips - roundTrips, 2);
  });
});

it('names the sheet in Excel on the web that holds more than is sent at once', async () => {
  const { excel, port } = await openFixture({ web: true });
  const sheet = excel.workbook.addSheet('长文');
  for (let row = 0; row < 200; row++) sheet.cells[`${row},0`] = { value: '长'.repeat(30_000) };
  await rejectsWith('tooLarge', port.read([{ sheet: sheetName }, { sheet: '长文' }]), '长文');
});

it('reads and marks a sheet in Excel whose name is as long as Excel allows, with quotes in it', async () => {
  const { port, flagged } = await openFixture({});
  const name = `“${"长's".repeat(10)}`;
  assert.equal(name.length, 31);
  await port.addSheet(smallDesign(name, [[1]]));
  await port.flag([{ sheet: name, area: { row: 0, column: 0, rows: 1, columns: 1 }, level: 'error' }]);
  assert.equal(valueAt(await gridOf(port, name), 0, 0), 1);
  assert.equal(Object.keys(await flagged()).length, 1);
});

describe('a workbook that is open for reading only in Excel', () => {
  const cell = { row: 2, column: 1, rows: 1, columns: 1 };

  for (const [what, write] of [
    ['write', (port) => port.write([{ sheet: sheetName, row: 2, column: 1, values: [[1]] }])],
    ['addSheet', (port) => port.addSheet(smallDesign('新表'))],
    ['flag', (port) => port.flag([{ sheet: sheetName, area: cell, level: 'error' }])],
    ['setSettings', (port) => port.setSettings({ a: '1' })],
  ] satisfies [string, (port: WorkbookPort) => Promise<unknown>][]) {
    it(`${what} says so and changes nothing`, async () => {
      const { excel, port, snapshot } = await openFixture({ web: true });
      excel.workbook.readOnly = true;
      const before = await snapshot();
      await rejectsWith('readOnly', write(port));
      assert.deepEqual(await snapshot(), before);
      assert.equal(valueAt(await gridOf(port, sheetName), 2, 1), 21);
    });
  }

  it('is not what a protected sheet is taken for', async () => {
    const { port, protect } = await openFixture({});
    await protect(sheetName);
    await rejectsWith('protected', port.write([{ sheet: sheetName, row: 2, column: 1, values: [[1]] }]), sheetName);
  });

  it('is checked all the same: the findings are listed, without marks', async () => {
    const { excel, session } = await openReport('1.15');
    excel.userEdit('表三', 4, 3, 3);
    excel.workbook.readOnly = true;
    const desk = createDesk(session.port);
    await checkReport(desk);
    const { result, notice } = desk.store.get();
    assert.equal(result?.verdict, 'fail');
    assert.match(notice!.text, /^工作簿以只读方式打开/);
  });

  it('takes no new report, and says why', async () => {
    const { excel, port } = await openFixture({});
    excel.workbook.readOnly = true;
    const desk = createDesk(port);
    await createReport(desk);
    assert.match(desk.store.get().notice!.text, /^工作簿以只读方式打开/);
  });
});
