import assert from 'node:assert/strict';
import { EmulatedExcel, TransportError } from './excel.js';
import { Workbook } from './model/workbook.js';
import { attachExcel } from './node.js';

/** The real library on the emulated host: what a careless adapter must trip over. */
describe('emulated Excel', () => {
  let excel: EmulatedExcel;
  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('甲');
  /** Excel.run that also takes work which leaves the sync to it. */
  const run = (work: (context: Excel.RequestContext) => unknown) => Excel.run(async (context) => void (await work(context)));
  const refused = (work: (context: Excel.RequestContext) => unknown, expected: object) => assert.rejects(run(work), expected);

  beforeEach(() => {
    excel = new EmulatedExcel(new Workbook('甲'), { apiSet: '1.9' });
    attachExcel(excel);
  });

  it('answers a member that nobody modelled loudly', async () => {
    await refused(async (context) => {
      sheetOf(context).getRange('A1').calculate();
      await context.sync();
    }, { code: 'NotImplemented', message: 'The emulated Excel does not know Range.calculate.' });
    await refused(async (context) => {
      sheetOf(context).load('standardWidth');
      await context.sync();
    }, { code: 'NotImplemented', message: 'The emulated Excel does not know Worksheet.standardWidth.' });
  });

  it('does not take its own inside for a member', () =>
    refused(async (context) => {
      sheetOf(context).getRange('A1').load('workbook');
      await context.sync();
    }, { code: 'NotImplemented' }));

  it('wants the properties to load by name', () =>
    refused(async (context) => {
      sheetOf(context).getRange('A1').load();
      await context.sync();
    }, { code: 'NotImplemented' }));

  it('leaves what was not loaded unreadable, ids too', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange('A1').load('values');
      const format = range.conditionalFormats.add('Custom');
      await context.sync();
      assert.throws(() => range.formulas, { code: 'PropertyNotLoaded' });
      assert.throws(() => sheet.id, { code: 'PropertyNotLoaded' });
      assert.throws(() => format.id, { code: 'PropertyNotLoaded' });
    });
  });

  it('refuses members of sets that this Excel lacks', async () => {
    await refused((context) => sheetOf(context).getRange('A1').getMergedAreasOrNullObject(), { code: 'ApiNotFound' });
    attachExcel(new EmulatedExcel(new Workbook('甲'), { apiSet: '1.13' }));
    await run((context) => sheetOf(context).getRange('A1').getMergedAreasOrNullObject());
  });

  it('knows 1.10 from 1.1', () => {
    assert.deepEqual(['1.1', '1.9', '1.10'].map((set) => excel.isSetSupported('ExcelApi', set)), [true, true, false]);
  });

  it('keeps what a batch did before its error, and nothing after', async () => {
    await refused(async (context) => {
      sheetOf(context).getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [[2]];
      sheetOf(context).getRange('A3').values = [[3]];
      await context.sync();
    }, { code: 'ItemNotFound' });
    assert.deepEqual(Object.keys(excel.workbook.active.cells), ['0,0']);
  });

  it('makes null objects of everything below a null object', () =>
    Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      const below = missing.getRange().conditionalFormats.getItem('x');
      below.delete();
      missing.getRange('A1').values = [[1]];
      await context.sync();
      assert.deepEqual([missing.isNullObject, below.isNullObject], [true, true]);
    }));

  it('loses a range that was untracked, after the batch', () =>
    refused(async (context) => {
      const range = sheetOf(context).getRange('A1').untrack();
      range.load('values');
      await context.sync();
      range.values = [[1]];
      await context.sync();
    }, { code: 'InvalidObjectPath' }));

  it('keeps a range that is tracked, and is given its reference back in a request of its own', async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1');
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.deepEqual([excel.stats.roundTrips, excel.stats.cleanups], [2, 1]);
  });

  it('wants values in the shape of the range, ignores null and empties with ""', async () => {
    await refused(async (context) => {
      sheetOf(context).getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    }, { code: 'InvalidArgument' });
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:C1').load('values,valueTypes');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 9]];
      range.load('values,valueTypes');
      await context.sync();
      assert.deepEqual([range.values, range.valueTypes], [[[1, '', 9]], [['Double', 'Empty', 'Double']]]);
    });
  });

  it('takes 2,000 cells in parts, each with its event, and one request', async () => {
    const events: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void events.push([event.address, event.details])));
      await context.sync();
      sheetOf(context).getRange('A1:A2000').values = Array.from({ length: 2000 }, (_, row) => [row]);
      await context.sync();
    });
    assert.equal(excel.workbook.active.cell(1999, 0)?.value, 1999);
    assert.deepEqual(events, [['A1:A1500', undefined], ['A1501:A2000', undefined]]);
    assert.equal(excel.stats.roundTrips, 2);
  });

  it('tells of edits only while somebody listens and events are on', async () => {
    const events: string[] = [];
    await Excel.run(async (context) => {
      const registration = context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void events.push(event.address)));
      await context.sync();
      excel.userEdit('甲', 0, 0, 1);
      await context.sync();
      context.runtime.enableEvents = false;
      await context.sync();
      excel.userEdit('甲', 1, 0, 1);
      context.runtime.enableEvents = true;
      await context.sync();
      excel.userEdit('甲', 2, 0, 1);
      registration.remove();
      await context.sync();
      excel.userEdit('甲', 3, 0, 1);
      await context.sync();
    });
    assert.deepEqual(events, ['A1', 'A3']);
  });

  it('refuses every write to a protected sheet and lets it be read', async () => {
    excel.workbook.active.protected = true;
    for (const write of [
      (range: Excel.Range) => (range.values = [[1]]),
      (range: Excel.Range) => (range.numberFormat = [['@']]),
      (range: Excel.Range) => (range.format.fill.color = '#FF0000'),
      (range: Excel.Range) => (range.format.columnWidth = 10),
      (range: Excel.Range) => range.conditionalFormats.add('Custom'),
      (range: Excel.Range) => range.merge(),
      (range: Excel.Range) => (range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }),
    ]) {
      await refused(async (context) => {
        write(sheetOf(context).getRange('A1'));
        await context.sync();
      }, { code: 'AccessDenied' });
    }
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1').load('values');
      await context.sync();
    });
  });

  it('refuses more than 8,192 characters of addresses', async () => {
    const addresses = (length: number) => 'A1,'.repeat(length / 3 + 1).slice(0, length - (length % 3) + 2);
    await run((context) => sheetOf(context).getRanges(addresses(8190)));
    await refused((context) => sheetOf(context).getRanges(addresses(8193)), { code: 'InvalidArgument' });
  });

  it('answers nothing but an error while a person types, unless told to wait', async () => {
    excel.beginCellEdit();
    await refused((context) => sheetOf(context).load('name'), { code: 'InvalidOperationInCellEditMode' });
    let waited = false;
    const patient = Excel.run({ delayForCellEdit: true }, async (context) => void (await Promise.resolve(sheetOf(context).load('name'))))
      .then(() => (waited = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(waited, false);
    excel.endCellEdit();
    await patient;
  });

  it('fails the next request when told to', async () => {
    excel.failNext.push(TransportError.activityLimit);
    await refused((context) => sheetOf(context).load('name'), { code: 'ActivityLimitReached' });
    await run((context) => sheetOf(context).load('name'));
  });
});
