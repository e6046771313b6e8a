import assert from 'node:assert/strict';
import { createReport } from '../../src/pane/actions/fill.js';
import { createDesk } from '../../src/pane/actions/desk.js';
import type { LayoutPart } from '../../src/workbook/port.js';
import { rejectsWith } from '../contract/expect.js';
import { design, sheetName, smallDesign } from '../contract/fixture.js';
import { TransportError } from '../emulator/excel.js';
import type { Refusal } from '../emulator/model/workbook.js';
import { openFixture } from './excel-host.js';

const official = ['单位信息', '表二', '表三', '表四', '基本情况', '正文'];

describe('what Excel refuses of a new sheet', () => {
  for (const [refusals, parts] of [
    [['pageLayout'], ['print']],
    [['freezePanes'], ['freeze']],
    [['validation'], ['validation']],
    [['pageLayout', 'freezePanes', 'validation'], ['validation', 'freeze', 'print']],
  ] satisfies [Refusal[], LayoutPart[]][]) {
    it(`${refusals.join(', ')}: the sheet stays, with all else of its layout`, async () => {
      const { excel, port } = await openFixture({});
      for (const refusal of refusals) excel.workbook.refuses.add(refusal);
      const refused = await port.addSheet({ ...design, name: '新表' });
      assert.deepEqual(refused, parts.map((part) => ({ sheet: '新表', part })));
      const sheet = excel.workbook.sheet('新表')!;
      assert.deepEqual(sheet.rowHeights, { 0: 30 });
      assert.deepEqual(Object.keys(sheet.cells).length, design.cells.length);
      const done = { validation: sheet.validations.length > 0, freeze: sheet.frozen !== null, print: 'printArea' in sheet.page };
      for (const [part, isDone] of Object.entries(done)) assert.equal(isDone, !parts.some((each) => each === part), part);
    });
  }

  it('a row of 410 points: only the sizes', async () => {
    const { port } = await openFixture({});
    assert.deepEqual(await port.addSheet({ ...design, name: '新表', rowHeights: { 0: 410 } }), [{ sheet: '新表', part: 'size' }]);
  });

  it('the person is already typing when the layout comes: the sheet stays, all of the layout is named', async () => {
    const { excel, port } = await openFixture({});
    excel.failNext.push(0, 0, TransportError.cellEditMode);
    assert.equal((await port.addSheet({ ...design, name: '新表' })).length, 4);
    assert.ok(excel.workbook.sheet('新表'));
  });

  it('new sheets at all: nothing is changed', async () => {
    const { excel, port, snapshot } = await openFixture({});
    excel.workbook.refuses.add('add');
    const before = await snapshot();
    await rejectsWith('other', port.addSheet(smallDesign('新表')), '新表');
    assert.deepEqual(await snapshot(), before);
  });

  it('to delete what is half made: the reason is still the first one', async () => {
    const { excel, port } = await openFixture({});
    excel.workbook.refuses.add('delete');
    const outside = { row: 1_048_576, column: 0, rows: 1, columns: 1 };
    await rejectsWith('other', port.addSheet({ ...smallDesign('新表'), merges: [outside] }), '新表');
  });
});

describe('新建年报in Excel', () => {
  it('succeeds without a printer and in a view that freezes nothing, and says what is missing', async () => {
    const { excel, port } = await openFixture({});
    excel.workbook.refuses.add('pageLayout').add('freezePanes');
    const desk = createDesk(port);
    await createReport(desk);
    const { notice, reading } = desk.store.get();
    assert.deepEqual(excel.workbook.sheets.slice(1).map(({ name }) => name), official);
    assert.deepEqual(Object.values(reading!.tables).map(({ state }) => state), ['found', 'found', 'found']);
    assert.equal(notice?.intent, 'warning');
    assert.match(notice.text, /^已新建年报。工作表.*“表三”.*的.*页面设置.*没有设成，不影响填报和校验/);
  });

  it('names the protected structure, and changes nothing', async () => {
    const { excel, port, snapshot } = await openFixture({});
    excel.workbook.structureProtected = true;
    const before = await snapshot();
    await rejectsWith('structure', port.addSheet(smallDesign('新表')));
    const desk = createDesk(port);
    await createReport(desk);
    assert.match(desk.store.get().notice!.text, /^工作簿的结构受保护，不能新建工作表/);
    assert.deepEqual(await snapshot(), before);
  });
});

describe('selecting in Excel', () => {
  it('says that a hidden sheet cannot be shown, in the words for a sheet that is not there', async () => {
    const { excel, port } = await openFixture({});
    excel.workbook.addSheet('藏').visibility = 'Hidden';
    await rejectsWith('notFound', port.select({ sheet: '藏', area: { row: 0, column: 0, rows: 1, columns: 1 } }), '藏');
    assert.equal((await port.selection())?.sheet, sheetName);
  });
});
