import assert from 'node:assert/strict';
import { until } from '../contract/expect.js';
import { EmulatedExcel, TransportError, type Options } from './excel.js';
import { Workbook } from './model/workbook.js';
import { attachBeside, attachExcel } from './node.js';

/** Where Excel is stricter than one would think, from its documentation and from reports of its users. */
describe('emulated Excel, as strict as Excel', () => {
  let excel: EmulatedExcel;
  const start = (options: Options = {}): void => {
    excel = new EmulatedExcel(new Workbook('甲'), options);
    attachExcel(excel);
  };
  beforeEach(() => start());

  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('甲');
  const run = (work: (context: Excel.RequestContext) => unknown) => Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  const refuses = (code: string, work: (context: Excel.RequestContext) => unknown) => assert.rejects(run(work), { code });
  const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

  describe('a conditional format that Excel lost', () => {
    const rules = (context: Excel.RequestContext) => sheetOf(context).getRange().conditionalFormats;
    beforeEach(() => {
      const { workbook } = excel;
      workbook.addConditionalFormat(workbook.active, [area(0, 0)], 'Custom');
      workbook.addConditionalFormat(workbook.active, [area(0, 0)], 'Custom').unreadable = true;
    });

    for (const [what, work] of [
      ['the collection', (context) => rules(context).load('items/id')],
      ['its id', (context) => rules(context).getItemAt(0).load('id')],
      ['its type', (context) => rules(context).getItemAt(0).load('type')],
      ['its formula', (context) => rules(context).getItemAt(0).custom.rule.load('formula')],
      ['its deletion', (context) => rules(context).getItemAt(0).delete()],
    ] satisfies [string, (context: Excel.RequestContext) => unknown][]) {
      it(`${what} fails`, () => refuses('ItemNotFound', work));
    }

    it('is counted, and the one beside it is read', () => run((context) => {
      rules(context).getCount();
      rules(context).getItemAt(1).load('id,type');
    }));
  });

  describe('rows and columns that come and go', () => {
    for (const [what, place, count, areas] of [
      ['a row above', '2', 1, [area(5, 1, 2, 2)]],
      ['two rows within', '6', 2, [area(4, 1, 4, 2)]],
      ['a row below', '9', 1, [area(4, 1, 2, 2)]],
      ['one of its rows gone', '5', -1, [area(4, 1, 1, 2)]],
      ['all of its rows gone', '4', -4, []],
      ['a column before', 'B', 1, [area(4, 2, 2, 2)]],
      ['one of its columns gone', 'C', -1, [area(4, 1, 2, 1)]],
    ] as const) {
      it(`${what}: rules move, grow or go`, () => {
        excel.workbook.addConditionalFormat(excel.workbook.active, [area(4, 1, 2, 2)], 'Custom');
        excel.userShift('甲', place, count);
        assert.deepEqual(excel.workbook.active.conditionalFormats.flatMap((format) => format.areas), areas);
      });
    }

    it('cells and formulas go with them', () => {
      excel.userEdit('甲', 0, 0, 1);
      excel.userEdit('甲', 2, 0, 2);
      excel.userEdit('甲', 3, 0, '=SUM(A1:A3)');
      excel.userShift('甲', '2', 1);
      assert.deepEqual(excel.workbook.active.cell(4, 0), { value: 3, formula: '=SUM(A1:A4)' });
      excel.userShift('甲', '1', -1);
      assert.deepEqual(excel.workbook.active.cell(3, 0), { value: 2, formula: '=SUM(A1:A3)' });
    });
  });

  it('splits a rule where a cell is pasted over it, and the pasted cell brings a copy of its own rule', () => {
    const { active } = excel.workbook;
    excel.workbook.addConditionalFormat(active, [area(0, 0, 3, 1)], 'Custom').formula = '=1';
    excel.workbook.addConditionalFormat(active, [area(0, 1)], 'Custom').formula = '=2';
    excel.userPaste('甲', 'B1', 'A2');
    assert.deepEqual(active.conditionalFormats.map(({ formula, areas }) => [formula, areas]), [
      ['=2', [area(1, 0)]], ['=2', [area(0, 1)]], ['=1', [area(0, 0), area(2, 0)]],
    ]);
    assert.equal(new Set(active.conditionalFormats.map(({ id }) => id)).size, 3);
  });

  it('copies a sheet with its rules, under ids of their own and a name of its own', () => {
    const rule = excel.workbook.addConditionalFormat(excel.workbook.active, [area(0, 0)], 'Custom');
    assert.deepEqual([excel.userCopySheet('甲'), excel.userCopySheet('甲')], ['甲 (2)', '甲 (3)']);
    assert.ok(excel.workbook.sheet('甲 (2)')!.conditionalFormats.every(({ id, areas }) => id !== rule.id && areas.length === 1));
  });

  describe('5 MB each way on the web', () => {
    const long = 'x'.repeat(30_000);
    const ask = (context: Excel.RequestContext) => { sheetOf(context).getRange('A1:A200').values = Array.from({ length: 200 }, () => [long]); };

    it('holds no longer request', async () => {
      await run(ask);
      start({ web: true });
      await refuses('RequestPayloadSizeLimitExceeded', ask);
      assert.deepEqual(excel.workbook.active.cells, {});
    });

    it('holds no longer answer, though what was asked is done', async () => {
      start({ web: true });
      for (let row = 0; row < 200; row++) excel.workbook.active.cells[`${row},0`] = { value: long };
      await refuses('ResponsePayloadSizeLimitExceeded', (context) => {
        sheetOf(context).getRange('B1').values = [[1]];
        sheetOf(context).getRange('A1:A200').load('values');
      });
      assert.equal(excel.workbook.active.cell(0, 1)?.value, 1);
    });
  });

  describe('events', () => {
    let heard: string[];
    const listen = async (): Promise<void> => {
      heard = [];
      await run((context) => context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void heard.push([event.changeType, event.source, event.triggerSource, event.address].join(' ')))));
    };

    it('tell of rows and columns, whole', async () => {
      await listen();
      excel.userShift('甲', '3', 2);
      excel.userShift('甲', 'B', -1);
      await until(() => heard.length === 2);
      assert.deepEqual(heard, ['RowInserted Local Unknown 3:4', 'ColumnDeleted Local Unknown B:B']);
    });

    it('of somebody else are remote, also where their add-in wrote', async () => {
      await listen();
      const other = excel.coAuthor();
      other.userEdit('甲', 0, 0, 1);
      await attachBeside(other)(() => Excel.run(async (context) => {
        sheetOf(context).getRange('A2').values = [[2]];
        await context.sync();
      }));
      await run((context) => { sheetOf(context).getRange('A3').values = [[3]]; });
      await until(() => heard.length === 3);
      assert.deepEqual(heard, [
        'RangeEdited Remote Unknown A1', 'RangeEdited Remote Unknown A2', 'RangeEdited Local ThisLocalAddin A3',
      ]);
    });

    it('may come late', async () => {
      await listen();
      excel.holdEvents();
      excel.userEdit('甲', 0, 0, 1);
      await run((context) => sheetOf(context).load('name'));
      assert.deepEqual(heard, []);
      excel.releaseEvents();
      await until(() => heard.length === 1);
    });

    it('do not come for an edit that was cancelled, and come for one that was made', async () => {
      await listen();
      excel.beginCellEdit();
      excel.endCellEdit();
      excel.beginCellEdit();
      await refuses('InvalidOperationInCellEditMode', (context) => sheetOf(context).load('name'));
      excel.endCellEdit({ sheet: '甲', row: 1, column: 1, value: 7 });
      await until(() => heard.length > 0);
      assert.deepEqual(heard, ['RangeEdited Local Unknown B2']);
    });
  });

  it('with manual calculation formulas wait for F9, all but the one that is entered', async () => {
    excel.workbook.calculationMode = 'Manual';
    excel.userEdit('甲', 0, 0, 2);
    excel.userEdit('甲', 1, 0, '=A1+1');
    excel.userEdit('甲', 0, 0, 5);
    const stateOf = () => Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode,calculationState');
      await context.sync();
      return [application.calculationMode, application.calculationState, excel.workbook.active.cell(1, 0)?.value];
    });
    assert.deepEqual(await stateOf(), ['Manual', 'Pending', 3]);
    excel.userRecalculate();
    assert.deepEqual(await stateOf(), ['Manual', 'Done', 6]);
  });

  it('takes no sheet and gives none away where the structure is protected', async () => {
    excel.workbook.addSheet('乙');
    excel.workbook.structureProtected = true;
    await refuses('AccessDenied', (context) => context.workbook.worksheets.add('丙'));
    await refuses('AccessDenied', (context) => context.workbook.worksheets.getItem('乙').delete());
    await run((context) => { sheetOf(context).getRange('A1').values = [[1]]; });
  });

  for (const [refusal, work] of [
    ['add', (context) => context.workbook.worksheets.add('丙')],
    ['delete', (context) => sheetOf(context).delete()],
    ['pageLayout', (context) => { sheetOf(context).pageLayout.orientation = 'Landscape'; }],
    ['freezePanes', (context) => sheetOf(context).freezePanes.freezeRows(1)],
  ] satisfies ['add' | 'delete' | 'pageLayout' | 'freezePanes', (context: Excel.RequestContext) => unknown][]) {
    it(`refuses ${refusal} when told to`, async () => {
      excel.workbook.refuses.add(refusal);
      await refuses('GeneralException', work);
    });
  }

  it('does not activate a hidden sheet', () => {
    excel.workbook.addSheet('藏').visibility = 'Hidden';
    return refuses('InvalidOperation', (context) => context.workbook.worksheets.getItem('藏').activate());
  });

  describe('what a payload may hold', () => {
    const validation = (context: Excel.RequestContext) => sheetOf(context).getRange('A1').dataValidation;
    const whole = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } } as const;
    const alert = (title: number, message: number) => ({
      title: 'x'.repeat(title), message: 'x'.repeat(message), showAlert: true, style: 'Stop' as const,
    });

    for (const [what, fits, work] of [
      ['a rule of one kind', true, (context) => { validation(context).rule = whole; }],
      ['a rule of two kinds', false, (context) => { validation(context).rule = { ...whole, decimal: { formula1: 0, operator: 'GreaterThan' } }; }],
      ['a rule of no kind', false, (context) => { validation(context).rule = {}; }],
      ['one operand with Between', false, (context) => { validation(context).rule = { decimal: { formula1: 0, operator: 'Between' } }; }],
      ['two operands with Between', true, (context) => { validation(context).rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } }; }],
      ['two operands with GreaterThan', false, (context) => { validation(context).rule = { decimal: { formula1: 0, formula2: 1, operator: 'GreaterThan' } }; }],
      ['an alert of 32 and 255', true, (context) => { validation(context).rule = whole; validation(context).errorAlert = alert(32, 255); }],
      ['a title of 33', false, (context) => { validation(context).rule = whole; validation(context).errorAlert = alert(33, 1); }],
      ['a message of 256', false, (context) => { validation(context).rule = whole; validation(context).errorAlert = alert(1, 256); }],
      ['paper A4', true, (context) => { sheetOf(context).pageLayout.paperSize = 'A4'; }],
      ['paper a4', false, (context) => { sheetOf(context).pageLayout.paperSize = 'a4' as 'A4'; }],
      ['fit to pages', true, (context) => { sheetOf(context).pageLayout.zoom = { horizontalFitToPages: 1 }; }],
      ['fit and scale', false, (context) => { sheetOf(context).pageLayout.zoom = { horizontalFitToPages: 1, scale: 90 }; }],
      ['a scale of 5 %', false, (context) => { sheetOf(context).pageLayout.zoom = { scale: 5 }; }],
      ['a row of 409 points', true, (context) => { sheetOf(context).getRange('1:1').format.rowHeight = 409; }],
      ['a row of 410 points', false, (context) => { sheetOf(context).getRange('1:1').format.rowHeight = 410; }],
    ] satisfies [string, boolean, (context: Excel.RequestContext) => unknown][]) {
      it(`${fits ? 'takes' : 'refuses'} ${what}`, () => (fits ? run(work) : refuses('InvalidArgument', work)));
    }
  });

  describe('Ctrl+Z', () => {
    const add = (context: Excel.RequestContext) => {
      const format = sheetOf(context).getRange('A1').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
    };

    it('takes back one call after the other, unless they were asked for as one step', async () => {
      await run(add);
      assert.equal(excel.workbook.undo.size, 2);
      await Excel.run({ mergeUndoGroup: true }, async (context) => {
        add(context);
        await context.sync();
      });
      assert.equal(excel.workbook.undo.size, 3);
      excel.userUndo();
      assert.equal(excel.workbook.active.conditionalFormats.length, 1);
    });

    it('brings a deleted rule back to the sheet, and no add-in can read it', async () => {
      await run(add);
      await run((context) => sheetOf(context).getRange('A1').conditionalFormats.getItemAt(0).delete());
      excel.userUndo();
      assert.deepEqual(excel.workbook.active.conditionalFormats.map(({ unreadable }) => unreadable), [true]);
    });

    it('takes back what a person typed, and tells of it', async () => {
      excel.userEdit('甲', 0, 0, 1);
      excel.userEdit('甲', 0, 0, 2);
      excel.userUndo();
      await run((context) => sheetOf(context).load('name'));
      assert.equal(excel.workbook.active.cell(0, 0)?.value, 1);
    });

    it('goes back no further than the deletion of a sheet', async () => {
      excel.workbook.addSheet('乙');
      excel.userEdit('甲', 0, 0, 1);
      await run((context) => context.workbook.worksheets.getItem('乙').delete());
      assert.equal(excel.workbook.undo.size, 0);
    });
  });

  it('makes a custom XML part anew when its XML is set', async () => {
    excel.workbook.customXmlParts.push({ id: 'old', xml: '<a/>' });
    await run((context) => context.workbook.customXmlParts.getItem('old').setXml('<b/>'));
    assert.deepEqual(excel.workbook.customXmlParts.map(({ xml }) => xml), ['<b/>']);
    await refuses('ItemNotFound', (context) => context.workbook.customXmlParts.getItem('old').getXml());
  });

  it('shows the page of a shared runtime as a pane', async () => {
    assert.deepEqual(['1.1', '1.2'].map((version) => excel.isSetSupported('SharedRuntime', version)), [true, false]);
    assert.equal(excel.paneShown, false);
    await Office.addin.showAsTaskpane();
    assert.equal(excel.paneShown, true);
  });

  it('answers a failure of the transport to one session only', async () => {
    const other = excel.coAuthor();
    const inOther = attachBeside(other);
    excel.failNext.push(TransportError.session);
    await inOther(() => run((context) => sheetOf(context).load('name')));
    await refuses('InvalidOrTimedOutSession', (context) => sheetOf(context).load('name'));
  });
});
