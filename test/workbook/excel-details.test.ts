import assert from 'node:assert/strict';
import { settingsNamespace, writeSettings } from '../../src/files/settings-xml.js';
import type { EditedCells } from '../../src/workbook/port.js';
import { gridOf, rejectsWith, until, valueAt } from '../contract/expect.js';
import { design, sheetName, smallDesign } from '../contract/fixture.js';
import { TransportError } from '../emulator/excel.js';
import { openFixture, type ExcelHost } from './excel-host.js';

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

describe('reading in Excel', () => {
  function fill({ excel }: ExcelHost, rows: number, columns: number): void {
    const sheet = excel.workbook.addSheet('大表');
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) sheet.cells[`${row},${column}`] = { value: row * columns + column };
    }
  }

  it('reads a long sheet whole, in a second round trip', async () => {
    const opened = await openFixture({});
    fill(opened, 2000, 5);
    const { roundTrips } = opened.excel.stats;
    const grids = await opened.port.read([{ sheet: sheetName }, { sheet: '大表' }]);
    assert.equal(valueAt(grids[1]!, 1999, 4), 9999);
    assert.equal(valueAt(grids[0]!, 2, 1), 21);
    assert.equal(opened.excel.stats.roundTrips - roundTrips, 2);
  });

  it('refuses a sheet of more than 20,000 cells and names it, but reads an area of it', async () => {
    const opened = await openFixture({});
    fill(opened, 2001, 10);
    await rejectsWith('tooLarge', opened.port.read([{ sheet: sheetName }, { sheet: '大表' }]), '大表');
    await rejectsWith('tooLarge', opened.port.read([{ sheet: '大表', area: { row: 0, column: 0, rows: 2001, columns: 10 } }]), '大表');
    const [grid] = await opened.port.read([{ sheet: '大表', area: { row: 1000, column: 0, rows: 2, columns: 2 } }]);
    assert.equal(valueAt(grid!, 1001, 1), 10_011);
  });

  it('tells hidden rows and columns', async () => {
    const { excel, port } = await openFixture({});
    Object.assign(excel.workbook.active, { hiddenRows: [3], hiddenColumns: [1, 2] });
    const grid = await gridOf(port, sheetName);
    assert.deepEqual([grid.hiddenRows, grid.hiddenColumns], [[3], [1, 2]]);
  });

  it('ignores cells that are only formatted', async () => {
    const { excel, port } = await openFixture({});
    excel.workbook.active.styles['900000,3'] = { 'fill/color': '#FF0000' };
    assert.equal(valueAt(await gridOf(port, sheetName), 2, 1), 21);
  });

  it('tells hidden sheets', async () => {
    const { excel, port } = await openFixture({});
    excel.workbook.addSheet('藏').visibility = 'VeryHidden';
    assert.deepEqual((await port.sheets()).map((sheet) => sheet.visible), [true, false]);
  });
});

describe('writing in Excel', () => {
  it('writes unlocked cells of a protected sheet', async () => {
    const { excel, port, protect } = await openFixture({});
    excel.workbook.active.setStyle(cell(2, 1), 'protection/locked', false);
    await protect(sheetName);
    await port.write([{ sheet: sheetName, row: 2, column: 1, values: [[5]] }]);
    assert.equal(valueAt(await gridOf(port, sheetName), 2, 1), 5);
    await rejectsWith('protected', port.write([{ sheet: sheetName, row: 2, column: 1, values: [[6, 7]] }]), sheetName);
    assert.equal(valueAt(await gridOf(port, sheetName), 2, 1), 5);
  });

  it('changes no number format for a text', async () => {
    const { excel, port } = await openFixture({});
    await port.write([{ sheet: sheetName, row: 7, column: 0, values: [['1-2', '=1', '007']] }]);
    assert.deepEqual([0, 1, 2].map((column) => excel.workbook.active.style(7, column, 'numberFormat')), [undefined, undefined, undefined]);
  });
});

describe('telling own changes from others in Excel with ExcelApi 1.9', () => {
  async function watching(test: (opened: ExcelHost, changes: EditedCells[]) => Promise<void>): Promise<void> {
    const opened = await openFixture({ apiSet: '1.9' });
    const changes: EditedCells[] = [];
    const stop = await opened.port.watch((change) => changes.push(change));
    await test(opened, changes);
    await stop();
  }

  it('a person types what we wrote a moment before', () =>
    watching(async ({ excel, port }, changes) => {
      await port.write([{ sheet: sheetName, row: 2, column: 1, values: [[5]] }]);
      excel.userEdit(sheetName, 2, 1, 5);
      await until(() => changes.length === 2);
      assert.deepEqual(changes.map((change) => change.own), [true, false]);
    }));

  it('a large write comes in parts, a person types between them', () =>
    watching(async ({ excel, port }, changes) => {
      await port.write([{ sheet: sheetName, row: 10, column: 0, values: Array.from({ length: 2000 }, (_, row) => [row, row]) }]);
      excel.userEdit(sheetName, 12, 1, '改');
      await until(() => changes.some((change) => !change.own));
      assert.equal(changes.filter((change) => change.own).length, 3);
      assert.deepEqual(changes.filter((change) => !change.own), [{ sheet: sheetName, area: cell(12, 1), own: false }]);
    }));

  it('a write that failed is not waited for', () =>
    watching(async ({ excel, port }, changes) => {
      excel.failNext.push(0, TransportError.requestTooLarge);
      await rejectsWith('tooLarge', port.write([{ sheet: sheetName, row: 2, column: 1, values: [[5]] }]));
      excel.userEdit(sheetName, 2, 1, 5);
      await until(() => changes.length > 0);
      assert.equal(changes[0]?.own, false);
    }));

  it('a change on a new sheet is told although the person is typing again', () =>
    watching(async ({ excel }, changes) => {
      excel.workbook.addSheet('新表');
      excel.userEdit('新表', 0, 0, '甲');
      excel.beginCellEdit();
      await new Promise((resolve) => setTimeout(resolve, 5));
      assert.deepEqual(changes, []);
      excel.endCellEdit();
      await until(() => changes.length > 0);
      assert.deepEqual(changes, [{ sheet: '新表', area: cell(0, 0), own: false }]);
    }));
});

describe('selection and settings in Excel', () => {
  it('has no selection when a person selected several areas', async () => {
    const { excel, port } = await openFixture({});
    excel.userSelect(sheetName, 'A1:B2,C4');
    assert.equal(await port.selection(), undefined);
  });

  it('repairs two parts of settings that were made at the same time', async () => {
    const { excel, port } = await openFixture({});
    excel.workbook.customXmlParts.push({ id: 'a', xml: writeSettings({ year: '2024' }) }, {
      id: 'b', xml: writeSettings({ year: '2023' }),
    });
    assert.equal((await port.settings()).values['year'], '2024');
    await port.setSettings({ agency: '甲局' });
    assert.deepEqual([(await port.settings()).values['year'], (await port.settings()).values['agency']], ['2024', '甲局']);
    assert.equal(excel.workbook.customXmlParts.length, 1);
  });

  it('leaves the custom XML of others alone', async () => {
    const { excel, port } = await openFixture({});
    const other = { id: 'x', xml: `<a xmlns="${settingsNamespace}:not"/>` };
    excel.workbook.customXmlParts.push(other);
    await port.setSettings({ a: '1' });
    await port.setSettings({ a: undefined });
    assert.deepEqual(excel.workbook.customXmlParts, [other]);
  });
});

describe('a new sheet in Excel', () => {
  it('has the looks of its design', async () => {
    const { excel, port } = await openFixture({});
    await port.addSheet({ ...design, name: '新表', print: { ...design.print, landscape: true, titleRows: { first: 0, last: 1 } } });
    const sheet = excel.workbook.sheet('新表')!;
    assert.deepEqual(sheet.styles['1,1'], {
      'font/bold': true, 'fill/color': '#D9E1F2', wrapText: true, horizontalAlignment: 'Center',
      ...Object.fromEntries(['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'].map((side) =>
        [`borders/${side}/style`, 'Continuous'])),
    });
    assert.equal(sheet.style(5, 1, 'numberFormat'), '#,##0.00');
    assert.deepEqual(sheet.merges, design.merges);
    assert.deepEqual(sheet.columnWidths, { 0: 87.75, 1: 51, 2: 51, 3: 51 });
    assert.deepEqual(sheet.rowHeights, { 0: 30 });
    assert.deepEqual(sheet.frozen, { row: 0, column: 0, rows: 2, columns: 1 });
    assert.deepEqual(sheet.page, {
      orientation: 'Landscape',
        paperSize: 'A4', zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 }, printArea: 'A1:D6', titleRows: '1:2',
    });
    assert.deepEqual(sheet.validations, [{
      area: design.validations[0]!.area,
      rule: { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
      errorAlert: { title: '', message: '只填0或正整数。', showAlert: true, style: 'Stop' },
    }]);
  });

  it('is not left half made when Excel refuses a part of it', async () => {
    const { port, snapshot } = await openFixture({});
    const before = await snapshot();
    const outside = { row: 1_048_576, column: 0, rows: 1, columns: 1 };
    await rejectsWith('other', port.addSheet(smallDesign('先'), { ...design, name: '新表', merges: [outside] }));
    assert.deepEqual(await snapshot(), before);
  });

  it('takes as many actions for 1,000 cells of a style as for 10', async () => {
    const actions = [];
    for (const rows of [10, 1000]) {
      const { excel, port } = await openFixture({});
      const before = excel.stats.actions;
      await port.addSheet(smallDesign('新表', Array.from({ length: rows }, () => [1])));
      actions.push(excel.stats.actions - before);
    }
    assert.equal(actions[0], actions[1]);
  });
});
