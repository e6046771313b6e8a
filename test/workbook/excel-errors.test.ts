import assert from 'node:assert/strict';
import type { WorkbookErrorKind } from '../../src/workbook/port.js';
import { sheetName } from '../contract/fixture.js';
import { rejectsWith } from '../contract/expect.js';
import { TransportError } from '../emulator/excel.js';
import { openExcelPort } from '../../src/workbook/excel/port.js';
import { toWorkbookError } from '../../src/workbook/excel/errors.js';
import { openFixture } from './excel-host.js';

describe('errors of Excel', () => {
  for (const [name, kind] of [
    ['cellEditMode', 'busyEditing'],
    ['modalDialog', 'busyEditing'],
    ['accessDenied', 'protected'],
    ['requestTooLarge', 'tooLarge'],
    ['responseTooLarge', 'tooLarge'],
    ['session', 'other'],
    ['activityLimit', 'other'],
  ] satisfies [keyof typeof TransportError, WorkbookErrorKind][]) {
    it(`${name} is ${kind}`, async () => {
      const { excel, port } = await openFixture({});
      excel.failNext.push(TransportError[name]);
      await rejectsWith(kind, port.read([{ sheet: sheetName }]));
    });
  }

  for (const [what, kind, work] of [
    ['a missing sheet', 'notFound', (context) => context.workbook.worksheets.getItem('没有').getRange('A1').load('values')],
    ['a member newer than this Excel', 'unsupported', (context) => context.workbook.worksheets.getItem(sheetName).getRange('A1').getMergedAreasOrNullObject()],
    ['a member that the host lacks', 'unsupported', (context) => context.workbook.worksheets.getItem(sheetName).calculate(true)],
    ['a wrong address', 'other', (context) => context.workbook.worksheets.getItem(sheetName).getRange('??').load('values')],
  ] satisfies [string, WorkbookErrorKind, (context: Excel.RequestContext) => unknown][]) {
    it(`${what} is ${kind}`, async () => {
      await openFixture({ apiSet: '1.9' });
      const error: unknown = await Excel.run((context) => Promise.resolve(work(context)).then(() => undefined)).then(() =>
        undefined, (reason: unknown) => reason);
      assert.ok(error instanceof Error);
      assert.equal(toWorkbookError(error).kind, kind, error.message);
    });
  }

  it('an Excel below the floor is unsupported', async () => {
    await assert.rejects(openFixture({ apiSet: '1.8' }), { name: 'WorkbookError', kind: 'unsupported' });
  });

  it('says so when opening fails for another reason than typing', async () => {
    const { excel } = await openFixture({});
    excel.failNext.push(TransportError.session);
    await rejectsWith('other', openExcelPort());
  });
});
