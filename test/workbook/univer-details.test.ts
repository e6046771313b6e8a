import assert from 'node:assert/strict';
import { cellAt } from '../../src/grid/grid.js';
import type { EditedCells, WorkbookPort } from '../../src/workbook/port.js';
import { remotePort } from '../browser/remote-port.js';
import { clickCell, typeInto } from '../browser/typing.js';
import { openWorkbench, type Workbench } from '../browser/workbench.js';
import { until } from '../contract/expect.js';
import type { TestHost } from '../contract/host.js';
import { sheetName, smallDesign } from '../contract/fixture.js';
import { fixtureFile } from './fixture-file.js';
import { univerHost } from './univer-host.js';

const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

describe('embedded spreadsheet', () => {
  let workbench: Workbench;
  let file: Uint8Array;
  let host: TestHost;
  let port: WorkbookPort;
  before(async function () {
    this.timeout(300_000);
    [workbench, file] = await Promise.all([openWorkbench(), fixtureFile()]);
  });
  after(() => workbench.close());
  beforeEach(async () => {
    await workbench.openFile('固定表格.xlsx', file);
    host = await univerHost(workbench);
    port = await remotePort(workbench.page);
  });

  const undo = () => workbench.page.keyboard.press('Control+z');
  async function valueAt(row: number, column: number) {
    const [grid] = await port.read([{ sheet: sheetName }]);
    return cellAt(grid!, row, column)?.value ?? null;
  }

  describe('undo', () => {
    it('passes over flags', async () => {
      await typeInto(workbench.page, sheetName, 2, 1, 30);
      await port.flag([{ sheet: sheetName, area: one(2, 2), level: 'error' }]);
      await port.flag([{ sheet: sheetName, area: one(2, 2), level: 'suspect' }]);
      await undo();
      assert.equal(await valueAt(2, 1), 21);
      assert.deepEqual(Object.values(await host.flagged()), ['suspect']);
    });

    it('takes back a write of several blocks in one step', async () => {
      const before = await host.snapshot();
      await clickCell(workbench.page, sheetName, 2, 1);
      await port.write([
        { sheet: sheetName, row: 2, column: 1, values: [[7, '=1']] },
        { sheet: sheetName, row: 2, column: 2, values: [[8, 9]] },
      ]);
      assert.deepEqual([await valueAt(2, 1), await valueAt(2, 2), await valueAt(2, 3)], [7, 8, 9]);
      await undo();
      assert.deepEqual([await valueAt(2, 1), await valueAt(2, 2), await valueAt(2, 3)], [21, 3, 24]);
      assert.deepEqual(await host.snapshot(), before);
    });

    it('takes back an added sheet', async () => {
      await clickCell(workbench.page, sheetName, 2, 1);
      await port.addSheet({ ...smallDesign('附表', [[1]]), validations: [{ area: one(0, 0), kind: 'decimal', message: '只填数字。' }] });
      await undo();
      assert.deepEqual((await port.sheets()).map(({ name }) => name), [sheetName]);
    });

    it('is heard as a change by the person', async () => {
      await clickCell(workbench.page, sheetName, 2, 1);
      const changes: EditedCells[] = [];
      await port.watch((change) => changes.push(change));
      await port.write([{ sheet: sheetName, row: 2, column: 1, values: [[7]] }]);
      await undo();
      await until(() => changes.length > 1);
      assert.deepEqual(changes, [true, false].map((own) => ({ sheet: sheetName, area: one(2, 1), own })));
    });
  });

  it('hears inserted rows, without saying where', async () => {
    const changes: EditedCells[] = [];
    await port.watch((change) => changes.push(change));
    await workbench.page.evaluate((name) =>
      window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(name)!.insertRowBefore(2), sheetName);
    await until(() => changes.some(({ area }) => !area));
    assert.ok(changes.every(({ sheet, own }) => sheet === sheetName && !own));
    const [grid] = await port.read([{ sheet: sheetName }]);
    assert.equal(cellAt(grid!, 3, 3)?.formula, '=SUM(B4:C4)');
  });

  it('hears pasted cells as one area', async () => {
    const changes: EditedCells[] = [];
    await clickCell(workbench.page, sheetName, 2, 1);
    await workbench.page.keyboard.press('Shift+ArrowRight');
    await workbench.page.keyboard.press('Control+c');
    await clickCell(workbench.page, sheetName, 8, 1);
    await port.watch((change) => changes.push(change));
    await workbench.page.keyboard.press('Control+v');
    await until(() => changes.length > 0);
    assert.deepEqual([await valueAt(8, 1), await valueAt(8, 2)], [21, 3]);
    assert.deepEqual(changes[0], { sheet: sheetName, area: { row: 8, column: 1, rows: 1, columns: 2 }, own: false });
  });

  it('hears no change when only a look changes', async () => {
    const changes: EditedCells[] = [];
    await clickCell(workbench.page, sheetName, 2, 1);
    await port.watch((change) => changes.push(change));
    await workbench.page.keyboard.press('Control+b');
    await typeInto(workbench.page, sheetName, 3, 1, 5);
    await until(() => changes.length > 0);
    assert.deepEqual(changes.map(({ area }) => area), [one(3, 1)]);
  });

  it('keeps a text that looks like a number when its look changes', async () => {
    await port.write([{ sheet: sheetName, row: 7, column: 1, values: [['007']] }]);
    await clickCell(workbench.page, sheetName, 7, 1);
    await workbench.page.keyboard.press('Control+b');
    assert.equal(await valueAt(7, 1), '007');
  });

  it('reads a sheet without asking the spreadsheet how each cell is painted', async () => {
    const { page } = workbench;
    await port.addSheet(smallDesign('台账', Array.from({ length: 500 }, (_, row) => [row, `第${row}件`])));
    const counts = await page.evaluateHandle((name) => {
      const sheet = window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(name)!.getSheet();
      const matrix = sheet.getCellMatrix();
      const counted = { readings: 0, painted: 0 };
      let isReading = false;
      const [getCell, forValue] = [sheet.getCell.bind(sheet), matrix.forValue.bind(matrix)];
      sheet.getCell = (row, column) => {
        if (isReading) counted.painted += 1;
        return getCell(row, column);
      };
      matrix.forValue = (visit) => {
        isReading = true;
        const visited = forValue(visit);
        isReading = false;
        counted.readings += 1;
        return visited;
      };
      return counted;
    }, '台账');
    await port.write([{ sheet: '台账', row: 499, column: 1, values: [['改过']] }]);
    const [grid] = await port.read([{ sheet: '台账' }]);
    assert.equal(cellAt(grid!, 499, 1)?.value, '改过');
    const { readings, painted } = await counts.jsonValue();
    assert.ok(readings > 0);
    assert.equal(painted, 0);
    // getCellStyle, which a reader would like to call, asks
    await page.evaluate((name) => {
      const sheet = window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(name)!.getSheet();
      sheet.getCellMatrix().forValue((row, column) => { sheet.getCellStyle(row, column); });
    }, '台账');
    assert.equal((await counts.jsonValue()).painted, 1000);
  });

  it('waits for totals that a person\'s edit makes out of date', async () => {
    for (const value of [30, 31, 32]) {
      await typeInto(workbench.page, sheetName, 2, 1, value);
      assert.equal(await valueAt(2, 3), value + 3);
    }
  });

  it('takes a flag along with the cells of a copied sheet, and away again', async () => {
    await port.flag([{ sheet: sheetName, area: one(5, 1), level: 'error' }]);
    await workbench.page.evaluate((name) => {
      const book = window.goujiSpreadsheet!.getActiveWorkbook()!;
      book.duplicateSheet(book.getSheetByName(name)!);
    }, sheetName);
    assert.equal(Object.keys(await host.flagged()).length, 2);
    await port.clearFlags();
    assert.deepEqual(await host.flagged(), {});
  });

  it('scrolls to a selected cell that is out of sight, on another sheet too', async () => {
    await port.addSheet(smallDesign('远处'));
    for (const place of [{ sheet: '远处', area: one(300, 40) }, { sheet: sheetName, area: one(2, 1) }]) {
      await port.select(place);
      const seen = await workbench.page.evaluate(async (name) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(name)!.getVisibleRange();
      }, place.sheet);
      const { row, column } = place.area;
      assert.ok(seen && (row < 3 || (seen.startRow <= row && row <= seen.endRow))
        && (column < 3 || (seen.startColumn <= column && column <= seen.endColumn)), JSON.stringify(seen));
    }
  });

  it('rejects with a WorkbookError once another file is open', async () => {
    const stale = await workbench.page.evaluateHandle(() => window.gouji.port!);
    await workbench.openFile('另一份.xlsx', file);
    assert.equal(await stale.evaluate((old) => old.sheets().catch((error: Error) => error.name)), 'WorkbookError');
  });
});
