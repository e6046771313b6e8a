import assert from 'node:assert/strict';
import { createReport } from '../../src/pane/actions/fill.js';
import { EmulatedExcel } from '../emulator/excel.js';
import { Workbook } from '../emulator/model/workbook.js';
import { openPane } from './open-pane.js';

/** A workbook with the sheets of 新建年报, marks of an earlier session, a person's own rules and a hidden sheet. */
async function usedWorkbook(apiSet: string): Promise<EmulatedExcel> {
  const excel = new EmulatedExcel(new Workbook('用户的表'), { apiSet });
  const desk = await openPane(excel);
  await createReport(desk);
  const [area] = excel.workbook.selection;
  await desk.port.flag([{ sheet: '表三', area: area!, level: 'error' }]);
  excel.workbook.addConditionalFormat(excel.workbook.sheets[0]!, [area!], 'ColorScale');
  excel.workbook.addSheet('藏').visibility = 'Hidden';
  return excel.reopened();
}

for (const apiSet of ['1.9', '1.15']) {
  describe(`round trips of the pane in Excel with ExcelApi ${apiSet}`, () => {
    it('opening beside a report, with old marks, rules of others and a hidden sheet, takes 7 at most', async () => {
      const excel = await usedWorkbook(apiSet);
      await openPane(excel);
      assert.ok(excel.stats.roundTrips <= 7, String(excel.stats.roundTrips));
    });

    it('opening where no table is found and a hidden sheet is looked through takes 7 at most', async () => {
      const workbook = new Workbook('用户的表');
      Object.assign(workbook.addConditionalFormat(workbook.active, workbook.selection, 'Custom'), { formula: '=A1>1' });
      workbook.addSheet('藏').visibility = 'Hidden';
      const excel = new EmulatedExcel(workbook, { apiSet });
      await openPane(excel);
      assert.ok(excel.stats.roundTrips <= 7, String(excel.stats.roundTrips));
    });

    it('新建年报 takes 12 at most, and no request of it is near the limit of the web', async () => {
      const excel = new EmulatedExcel(new Workbook('用户的表'), { apiSet, web: true });
      const desk = await openPane(excel);
      const before = { ...excel.stats };
      await createReport(desk);
      assert.equal(desk.store.get().notice?.intent, 'success');
      assert.ok(excel.stats.roundTrips - before.roundTrips <= 12, String(excel.stats.roundTrips - before.roundTrips));
      assert.ok(excel.stats.requestBytes - before.requestBytes < 1_000_000);
    });
  });
}
