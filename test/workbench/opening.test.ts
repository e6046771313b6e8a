import assert from 'node:assert/strict';
import { writeXlsx, type Cell } from 'hucre';
import { cellAt } from '../../src/grid/grid.js';
import type { WorkbookPort } from '../../src/workbook/port.js';
import { remotePort } from '../browser/remote-port.js';
import { openWorkbench, type Workbench } from '../browser/workbench.js';

/** A file as other programs write them: protection, hidden parts, errors, results missing. */
async function foreignFile(): Promise<Uint8Array> {
  const cells: Record<string, Partial<Cell>> = {
    '0,0': { richText: [{ text: '三、收到' }, { text: '和处理', font: { bold: true } }] },
    '1,0': { value: 20 },
    '1,1': { formula: 'A2+1' },
    '1,2': { value: '#REF!', type: 'error' },
    '1,3': { value: '0012' },
    '1,4': { value: '=A2', type: 'string' },
    '1,5': { formula: 'A2*2', formulaResult: 99 },
    '2,0': {
      value: null,
      style: {
        numFmt: '#,##0', font: { name: '仿宋', size: 14, bold: true, color: { rgb: 'C00000' } },
        alignment: { horizontal: 'center', vertical: 'center', wrapText: true }, border: { top: { style: 'thin' } },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } },
      },
    },
    '3,0': { value: '隐藏' },
  };
  return writeXlsx({
    sheets: [
      {
        name: '表三', cells: new Map(Object.entries(cells)), freezePane: { rows: 1, columns: 2 },
        rowDefs: new Map([[0, { height: 45 }], [3, { hidden: true }]]),
        columns: [{ width: 30 }, {}, {}, {}, {}, { hidden: true }],
      },
      { name: '锁住', rows: [[1]], protection: { sheet: true } },
      { name: '藏起', rows: [[2]], hidden: true },
    ],
  });
}

describe('opening a file in the workbench', () => {
  let workbench: Workbench;
  let port: WorkbookPort;
  before(async function () {
    this.timeout(300_000);
    workbench = await openWorkbench();
    await workbench.openFile('别处来的.xlsx', await foreignFile());
    port = await remotePort(workbench.page);
  });
  after(() => workbench.close());

  it('lists the sheets with their protection and visibility', async () => {
    assert.deepEqual(await port.sheets(), [
      { name: '表三', visible: true, protected: false },
      { name: '锁住', visible: true, protected: true },
      { name: '藏起', visible: false, protected: false },
    ]);
  });

  it('reads what the file says, and calculates only what it leaves open', async () => {
    const [grid] = await port.read([{ sheet: '表三' }]);
    const cell = (row: number, column: number) => cellAt(grid!, row, column);
    assert.equal(cell(0, 0)?.value, '三、收到和处理');
    assert.deepEqual([cell(1, 1)?.formula, cell(1, 1)?.value], ['=A2+1', 21]);
    assert.deepEqual([cell(1, 2)?.value, cell(1, 2)?.error, cell(1, 2)?.formula], [null, '#REF!', undefined]);
    assert.equal(cell(1, 3)?.value, '0012');
    assert.deepEqual([cell(1, 4)?.value, cell(1, 4)?.formula], ['=A2', undefined]);
    assert.deepEqual([cell(1, 5)?.value, cell(1, 5)?.formula], [99, '=A2*2']);
    assert.deepEqual([grid!.hiddenRows, grid!.hiddenColumns], [[3], [5]]);
  });

  it('shows fonts, fills, borders, sizes and frozen rows', async () => {
    const seen = await workbench.page.evaluate(() => {
      const sheet = window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName('表三')!.getSheet();
      const { freeze } = sheet.getConfig();
      return {
        style: sheet.getCellStyle(2, 0),
          width: sheet.getColumnWidth(0), height: sheet.getRowHeight(0), rows: freeze.ySplit, columns: freeze.xSplit,
      };
    });
    const { style } = seen;
    assert.deepEqual([style?.ff, style?.fs, style?.bl, style?.cl?.rgb, style?.bg?.rgb], ['仿宋', 14, 1, '#C00000', '#FFF2CC']);
    assert.deepEqual([style?.ht, style?.vt, style?.tb, style?.n?.pattern], [2, 2, 3, '#,##0']);
    assert.ok(style?.bd?.t);
    assert.deepEqual([seen.width, seen.height, seen.rows, seen.columns], [240, 60, 1, 2]);
  });
});
