import assert from 'node:assert/strict';
import { rejectsWith } from '../contract/expect.js';
import { openReport } from './excel-report.js';

for (const apiSet of ['1.9', '1.15']) {
  describe(`manual calculation in Excel with ExcelApi ${apiSet}`, () => {
    it('finds nothing wrong with totals that have not followed, and says 按 F9', async () => {
      const { excel, session } = await openReport(apiSet);
      excel.workbook.calculationMode = 'Manual';
      excel.userEdit('表三', 4, 3, 3);
      const { result } = await session.check();
      assert.equal(result.verdict, 'unchecked');
      assert.deepEqual(result.findings.filter(({ outcome }) => outcome === 'fail'), []);
      assert.match(result.findings[0]!.message, /的公式还没有算出结果，请在表格软件里按F9重算/);
    });

    it('finds what is wrong once F9 was pressed', async () => {
      const { excel, session } = await openReport(apiSet);
      excel.workbook.calculationMode = 'Manual';
      excel.userEdit('表三', 4, 3, 3);
      await session.check();
      excel.userRecalculate();
      const { result } = await session.check();
      assert.deepEqual(result.findings.map(({ rule }) => rule), ['applications/balance', 'applications/balance']);
    });

    it('reads the totals where nothing waits to be calculated', async () => {
      const { excel, session } = await openReport(apiSet);
      excel.workbook.calculationMode = 'Manual';
      assert.equal((await session.check()).result.verdict, 'pass');
    });
  });
}

describe('a report on a protected sheet that waits for F9', () => {
  it('is still read', async () => {
    const { excel, session } = await openReport('1.15');
    excel.workbook.calculationMode = 'Manual';
    excel.userEdit('表三', 4, 3, 3);
    excel.workbook.sheet('表三')!.protected = true;
    assert.equal((await session.check({ flag: false })).result.verdict, 'unchecked');
    await rejectsWith('protected', session.port.write([{ sheet: '表三', row: 4, column: 3, values: [[1]] }]), '表三');
  });
});
