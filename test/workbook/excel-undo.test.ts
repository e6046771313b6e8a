import assert from 'node:assert/strict';
import { openReport } from './excel-report.js';

/** One cell of 表三 with a wrong number, so that two balances break. */
const wrong = ['表三', 4, 3] as const;

describe('Ctrl+Z after a check in Excel', () => {
  it('takes one step for a check that changes marks, and none for one that does not', async () => {
    const { excel, session } = await openReport('1.20');
    const { undo } = excel.workbook;
    const steps = [];
    for (const value of [3, 4, 4, 1]) {
      excel.userEdit(...wrong, value);
      const before = undo.size;
      await session.check();
      steps.push(undo.size - before);
    }
    assert.deepEqual(steps, [1, 0, 0, 1]);
  });

  for (const apiSet of ['1.9', '1.15', '1.20']) {
    it(`keeps no later check of ExcelApi ${apiSet} from its marks, however far it goes back`, async () => {
      const { excel, session } = await openReport(apiSet);
      const { undo } = excel.workbook;
      const start = undo.size;
      for (const value of [3, 1, 5]) {
        excel.userEdit(...wrong, value);
        await session.check();
      }
      for (let presses = 0; presses < 2; presses++) excel.userUndo();
      await session.check();
      while (undo.size > start) excel.userUndo();
      const { result, left } = await session.check({ afresh: true });
      assert.equal(result.verdict, 'pass');
      // what Excel brought back and no longer knows
      const lost = excel.workbook.sheet('表三')!.conditionalFormats;
      assert.ok(lost.every(({ unreadable }) => unreadable));
      assert.deepEqual(left, lost.length > 0 ? ['表三'] : []);
    });
  }

  it('takes back what a person typed, once the marks are taken back', async () => {
    const { excel, session } = await openReport('1.20');
    excel.userEdit(...wrong, 3);
    await session.check();
    excel.userUndo();
    assert.equal(excel.workbook.sheet('表三')!.cell(4, 3)?.value, 3);
    excel.userUndo();
    assert.equal((await session.check()).result.verdict, 'pass');
  });
});
