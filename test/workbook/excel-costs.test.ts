import assert from 'node:assert/strict';
import type { Flag } from '../../src/workbook/port.js';
import { sheetName } from '../contract/fixture.js';
import { TransportError } from '../emulator/excel.js';
import { host, openFixture, type ExcelHost } from './excel-host.js';

/** The first cells of a checkerboard, so that no two touch. */
function findings(count: number): Flag[] {
  return Array.from({ length: count }, (_, index) => ({
    sheet: sheetName, level: 'error' as const, area: { row: 2 * Math.floor(index / 10), column: 2 * (index % 10), rows: 1, columns: 1 },
  }));
}

async function costOf(
  { excel }: ExcelHost, work: () => Promise<unknown>,
): Promise<{ roundTrips: number; cleanups: number; actions: number }> {
  const before = { ...excel.stats };
  await work();
  // references that Excel.run has to give back would be sent after it has resolved
  await new Promise((resolve) => setTimeout(resolve, 0));
  const { roundTrips, cleanups, actions } = excel.stats;
  return { roundTrips: roundTrips - before.roundTrips, cleanups: cleanups - before.cleanups, actions: actions - before.actions };
}

for (const apiSet of ['1.9', '1.15']) {
  describe(`cost of a check in Excel with ExcelApi ${apiSet}`, () => {
    const check = (opened: ExcelHost, flags: readonly Flag[]) => costOf(opened, async () => {
      await opened.port.read([{ sheet: sheetName }]);
      await opened.port.flag(flags);
    });

    it('is one read and one write, without references to clean up, also the first time', async () => {
      const opened = await openFixture({ apiSet });
      const { roundTrips, cleanups } = await check(opened, findings(1));
      assert.deepEqual({ roundTrips, cleanups }, { roundTrips: 2, cleanups: 0 });
    });

    it('is the same for 1 finding and for 200', async () => {
      const costs = [];
      for (const count of [1, 200]) {
        const opened = await openFixture({ apiSet });
        costs.push(await check(opened, findings(count)), await check(opened, findings(count).map((flag) => ({ ...flag, level: 'info' }))));
      }
      assert.deepEqual([costs[2], costs[3]], [costs[0], costs[1]]);
      assert.equal(costs[1]!.roundTrips, 2);
    });

    it('is two reads where the same cells are flagged as before', async () => {
      const opened = await openFixture({ apiSet });
      await check(opened, findings(5));
      const before = opened.excel.workbook.undo.size;
      const { roundTrips, cleanups } = await check(opened, findings(5));
      assert.deepEqual({ roundTrips, cleanups, steps: opened.excel.workbook.undo.size - before }, { roundTrips: 2, cleanups: 0, steps: 0 });
      assert.equal(Object.keys(await opened.flagged()).length, 5);
    });

    it('is only the read where there is nothing to flag and was nothing before', async () => {
      const opened = await openFixture({ apiSet });
      assert.equal((await check(opened, [])).roundTrips, 1);
    });

    for (const [what, budget, work] of [
      ['the list of sheets', 1, ({ port }) => port.sheets()],
      ['reading ten sheets', 1, ({ port }) => port.read(Array.from({ length: 10 }, () => ({ sheet: sheetName })))],
      ['writing', 2, ({ port }) => port.write([{ sheet: sheetName, row: 0, column: 0, values: [['甲', 1]] }, { sheet: sheetName, row: 9, column: 0, values: [['=1']] }])],
      ['selecting', 1, ({ port }) => port.select({ sheet: sheetName, area: { row: 0, column: 0, rows: 1, columns: 1 } })],
      ['a setting', 2, ({ port }) => port.setSettings({ a: '1' })],
    ] satisfies [string, number, (opened: ExcelHost) => Promise<unknown>][]) {
      it(`${what}: ${budget}, without references to clean up`, async () => {
        const opened = await openFixture({ apiSet });
        const { roundTrips, cleanups } = await costOf(opened, () => work(opened));
        assert.deepEqual({ roundTrips, cleanups }, { roundTrips: budget, cleanups: 0 });
      });
    }
  });
}

describe('flags in Excel', () => {
  it('opening looks for old flags in three round trips, whatever conditional formats a person has', async () => {
    const { excel } = await openFixture({});
    assert.equal(excel.stats.roundTrips, 3);
  });

  it('finds the flags of an earlier session although a person was typing when the pane opened', async () => {
    const first = await openFixture({});
    await first.port.flag(findings(3));
    const again = first.excel.reopened();
    again.beginCellEdit();
    const { port, flagged } = await host(again);
    again.endCellEdit();
    await port.flag([]);
    assert.deepEqual(await flagged(), {});
  });

  it('goes on when a person deleted one of its formats by hand', async () => {
    const { excel, port, flagged } = await openFixture({});
    await port.flag([...findings(1), { ...findings(2)[1]!, level: 'info' }]);
    const sheet = excel.workbook.active;
    sheet.conditionalFormats = sheet.conditionalFormats.slice(1);
    await port.flag(findings(2));
    assert.equal(Object.keys(await flagged()).length, 2);
    await port.flag([]);
    assert.deepEqual(await flagged(), {});
  });

  it('goes on when a flagged sheet was renamed or deleted', async () => {
    const { excel, port, flagged } = await openFixture({});
    const other = excel.workbook.addSheet('另一张');
    await port.flag([...findings(1), { ...findings(1)[0]!, sheet: '另一张' }]);
    excel.workbook.removeSheet(other);
    excel.workbook.active.name = '改名';
    await port.flag([{ ...findings(1)[0]!, sheet: '改名', level: 'info' }]);
    assert.deepEqual(await flagged(), { '改名!A1': 'info' });
  });

  it('clearFlags also removes those of a copied sheet, and no rule of a person', async () => {
    const { excel, port, flagged, snapshot } = await openFixture({});
    const before = await snapshot();
    await port.flag(findings(5));
    const copy = excel.workbook.addSheet('副本');
    copy.conditionalFormats = excel.workbook.active.conditionalFormats.map((format) => ({ ...format, id: excel.workbook.newId() }));
    await port.clearFlags();
    assert.deepEqual(await flagged(), {});
    assert.equal(copy.conditionalFormats.length, 2);
    excel.workbook.removeSheet(copy);
    assert.deepEqual(await snapshot(), before);
  });

  it('clears its own when Excel cannot read a rule of a person', async () => {
    const { excel, port, flagged } = await openFixture({});
    await port.flag(findings(5));
    const theirs = excel.workbook.addConditionalFormat(excel.workbook.active, [findings(1)[0]!.area], 'Custom');
    theirs.unreadable = true;
    await port.clearFlags();
    assert.deepEqual(await flagged(), {});
    assert.ok(excel.workbook.active.conditionalFormats.includes(theirs));
  });

  it('a request that was refused as a whole costs no search', async () => {
    const { excel, port } = await openFixture({});
    const { roundTrips } = excel.stats;
    excel.failNext.push(TransportError.requestTooLarge);
    await assert.rejects(port.flag(findings(1)), { kind: 'tooLarge' });
    assert.equal(excel.stats.roundTrips - roundTrips, 1);
  });

  it('stays within the length of addresses that getRanges takes', async () => {
    const { port, flagged } = await openFixture({});
    const many = Array.from({ length: 4000 }, (_, index) => ({
      ...findings(1)[0]!, area: { row: 1000 + 2 * Math.floor(index / 20), column: 2 * (index % 20), rows: 1, columns: 1 },
    }));
    await port.flag(many);
    assert.equal(Object.keys(await flagged()).length, 4000);
  });
});
