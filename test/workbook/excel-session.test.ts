import assert from 'node:assert/strict';
import { openReport } from './excel-report.js';

for (const apiSet of ['1.9', '1.15']) {
  describe(`a report in Excel with ExcelApi ${apiSet}`, () => {
    it('is found and passes', async () => {
      const { session } = await openReport(apiSet);
      const { result } = await session.check();
      assert.deepEqual([result.verdict, result.checked], ['pass', { equations: 42, figures: 200, text: 0 }]);
    });

    it('is checked in 1 read and 1 write, whatever the number of findings', async () => {
      const { excel, session } = await openReport(apiSet);
      const costs = [];
      for (const [row, column] of [[4, 3], [7, 4], [9, 5], [12, 6], [28, 8]] as const) {
        excel.userEdit('表三', row, column, 7);
        const before = { ...excel.stats };
        const { result } = await session.check();
        costs.push([excel.stats.roundTrips - before.roundTrips, result.findings.length > 0]);
      }
      assert.deepEqual(costs, costs.map(() => [2, true]));
    });

    it('is told from what a typed figure changes, since the totals follow in Excel', async () => {
      const { excel, session } = await openReport(apiSet);
      excel.userEdit('表三', 4, 3, 3);
      const { result } = await session.check();
      // the SUM of the row follows, so the two balances break and the row total does not
      assert.deepEqual(result.findings.map(({ rule, left, right }) => [rule, left, right]), [
        ['applications/balance', 3, 1], ['applications/balance', 3, 1],
      ]);
      assert.ok(result.findings[0]!.message.includes('D5:D6'), result.findings[0]!.message);
    });

    it('is still found when a long list stands beside it', async () => {
      const { excel, session } = await openReport(apiSet);
      excel.userEdit('用户的表', 0, 0, '流水');
      excel.userEdit('用户的表', 30_000, 5, 1);
      const { report, tables } = await session.open();
      assert.deepEqual(Object.values(tables).map(({ state }) => state), ['found', 'found', 'found']);
      assert.deepEqual(report.notes, ['工作表“用户的表”太大，只看了前400行、50列。']);
    });

    it('stays as it was once the flags are cleared', async () => {
      const { excel, session } = await openReport(apiSet);
      excel.userEdit('表三', 4, 3, 3);
      const before = excel.snapshot();
      await session.check();
      assert.notDeepEqual(excel.snapshot(), before);
      await session.port.clearFlags();
      assert.deepEqual(excel.snapshot(), before);
    });

    it('is not touched when its sheet is protected', async () => {
      const { excel, session } = await openReport(apiSet);
      excel.userEdit('表三', 4, 3, 3);
      excel.workbook.sheet('表三')!.protected = true;
      const before = excel.snapshot();
      await assert.rejects(session.check(), { name: 'WorkbookError', kind: 'protected', sheet: '表三' });
      assert.deepEqual(excel.snapshot(), before);
    });
  });
}
