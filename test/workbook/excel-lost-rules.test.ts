import assert from 'node:assert/strict';
import type { Flag } from '../../src/workbook/port.js';
import { rejectsWith } from '../contract/expect.js';
import { sheetName } from '../contract/fixture.js';
import { TransportError } from '../emulator/excel.js';
import type { ConditionalFormat } from '../emulator/model/sheet.js';
import { host, openFixture, type ExcelHost } from './excel-host.js';

const cell = { row: 2, column: 1, rows: 1, columns: 1 };
const flag = (sheet: string, level: Flag['level'] = 'error'): Flag => ({ sheet, area: cell, level });
const marks = (name: string) => ({ [`${name === sheetName ? `'${name.replace("'", "''")}'` : name}!B3`]: 'error' });

/** A rule that Excel shows and no longer knows; `first` puts it before all others of its sheet. */
function lose({ excel }: ExcelHost, sheet: string, place: 'first' | 'last'): ConditionalFormat {
  const { workbook } = excel;
  const at = workbook.sheet(sheet)!;
  const lost = workbook.addConditionalFormat(at, [cell], 'Custom');
  lost.unreadable = true;
  if (place === 'last') at.conditionalFormats.push(at.conditionalFormats.shift()!);
  return lost;
}

/** The marks of an earlier session on two sheets, and a pane that opens now, beside rules that Excel cannot read. */
async function opened(losses: readonly (readonly [sheet: string, place: 'first' | 'last'])[]): Promise<ExcelHost> {
  const earlier = await openFixture({});
  earlier.excel.workbook.addSheet('另一张');
  await earlier.port.flag([flag(sheetName), flag('另一张')]);
  const excel = earlier.excel.reopened();
  for (const [sheet, place] of losses) lose({ excel } as ExcelHost, sheet, place);
  return host(excel);
}

describe('a conditional format that Excel cannot read', () => {
  for (const [where, losses, sheets] of [
    ['in front of all', [[sheetName, 'first']], [sheetName]],
    ['behind all', [[sheetName, 'last']], [sheetName]],
    ['on both sides of ours', [[sheetName, 'first'], [sheetName, 'last'], [sheetName, 'first']], [sheetName]],
    ['on a sheet that needs no flag', [['另一张', 'first']], ['另一张']],
    ['on each sheet', [['另一张', 'last'], [sheetName, 'first']], [sheetName, '另一张']],
  ] as const) {
    describe(where, () => {
      it('keeps no check from its flags, and none of them doubles', async () => {
        const { port, flagged, excel } = await opened(losses);
        for (let round = 0; round < 3; round++) assert.deepEqual(await port.flag([flag(sheetName)]), sheets);
        assert.deepEqual(await flagged(), marks(sheetName));
        assert.equal(excel.workbook.sheet(sheetName)!.conditionalFormats.filter(({ formula }) => formula?.includes('gouji')).length, 1);
      });

      it('keeps no flag from being cleared, stays, and is named', async () => {
        const { port, flagged, excel } = await opened(losses);
        assert.deepEqual(await port.clearFlags(), sheets);
        assert.deepEqual(await flagged(), {});
        const rules = excel.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats);
        assert.equal(rules.filter(({ unreadable }) => unreadable).length, losses.length);
      });
    });
  }

  it('is told no more once it is gone', async () => {
    const { port, excel } = await opened([[sheetName, 'first']]);
    assert.deepEqual(await port.clearFlags(), [sheetName]);
    excel.workbook.active.conditionalFormats = excel.workbook.active.conditionalFormats.filter(({ unreadable }) => !unreadable);
    assert.deepEqual(await port.clearFlags(), []);
  });

  it('may be one of ours of this session', async () => {
    const { port, flagged, excel } = await openFixture({});
    await port.flag([flag(sheetName)]);
    const ours = excel.workbook.active.conditionalFormats[0]!;
    ours.unreadable = true;
    assert.deepEqual(await port.flag([flag(sheetName, 'info')]), [sheetName]);
    assert.deepEqual(await port.clearFlags(), [sheetName]);
    assert.deepEqual(await flagged(), marks(sheetName));
    assert.deepEqual(excel.workbook.active.conditionalFormats.filter(({ formula }) => formula?.includes('gouji')), [ours]);
  });

  it('among many costs few round trips', async () => {
    const { port, excel } = await openFixture({});
    const { workbook } = excel;
    for (let index = 0; index < 200; index++) {
      Object.assign(workbook.addConditionalFormat(workbook.active, [cell], 'Custom'), { formula: `=B3>${index}`, unreadable: index % 50 === 0 });
    }
    const { roundTrips } = excel.stats;
    assert.deepEqual(await port.clearFlags(), [sheetName]);
    assert.ok(excel.stats.roundTrips - roundTrips < 60, `${excel.stats.roundTrips - roundTrips} round trips`);
  });

  it('and a hundred more end the search, not the pane', async () => {
    const { port, excel, flagged } = await openFixture({});
    for (let index = 0; index < 300; index++) lose({ excel } as ExcelHost, sheetName, 'first');
    const { roundTrips } = excel.stats;
    assert.deepEqual(await port.flag([flag(sheetName)], { afresh: true }), [sheetName]);
    assert.ok(excel.stats.roundTrips - roundTrips < 120);
    assert.deepEqual(await flagged(), marks(sheetName));
  });

  it('is not looked for where Excel answers nothing at all', async () => {
    const { port, excel } = await opened([[sheetName, 'first']]);
    const { roundTrips } = excel.stats;
    excel.failNext.push(0, TransportError.session);
    await rejectsWith('other', port.clearFlags());
    assert.equal(excel.stats.roundTrips - roundTrips, 2);
  });
});
