import assert from 'node:assert/strict';
import { editXlsx, newXlsx } from '../../../src/files/xlsx/index.js';
import { currentForm as form } from '../../../src/form/index.js';
import type { SheetDesign } from '../../../src/grid/design.js';
import { checkReading } from '../../../src/workbook/check-reading.js';
import { filePort } from '../../../src/workbook/file/file-port.js';
import type { SheetArea } from '../../../src/workbook/port.js';
import { readFile } from '../../../src/workbook/read-file.js';
import { ReportSession } from '../../../src/workbook/session.js';
import { reportWorkbook } from '../../../src/workbook/sheets/report-sheets.js';
import { seed } from '../../reports.js';

const { sheets } = reportWorkbook(form, seed('beilun-projects-2024'), {});
const draft: SheetDesign = {
  name: '稿件', merges: [], columnWidths: [10], rowHeights: {}, validations: [],
  cells: ['内容', '新收政府信息公开申请5件。'].map((value, row) => ({ row, column: 2, value, style: {} })),
  print: { landscape: false, area: { row: 0, column: 0, rows: 1, columns: 1 }, onePage: false },
};

describe('a column of text that a person bound', () => {
  const selection: SheetArea = { sheet: '稿件', area: { row: 1, column: 2, rows: 2, columns: 1 } };
  const port = () => {
    const editor = editXlsx(newXlsx([...sheets, draft]));
    return { ...filePort(editor, 'x.xlsx'), selection: () => Promise.resolve(selection), bytes: () => editor.bytes() };
  };

  it('says the same in the open workbook and in its file, until it is unbound', async () => {
    const open = port();
    const session = new ReportSession(open);
    await session.open();
    assert.deepEqual((await session.check()).reading.report.sections, {});
    await session.bindText();
    const live = await session.check({ flag: false });
    const read = await readFile('x.xlsx', open.bytes());
    assert.deepEqual(read.report.sections, { overview: [{ text: '新收政府信息公开申请5件。', at: { sheet: '稿件', cell: 'C2' } }] });
    assert.deepEqual(live.reading.report.sections, read.report.sections);
    assert.deepEqual(checkReading(read).findings.map(({ message }) => message), live.result.findings.map(({ message }) => message));
    assert.ok(live.result.findings.some(({ rule }) => rule === 'claim/number'));
    await session.unbind('text');
    assert.deepEqual((await readFile('x.xlsx', open.bytes())).report.sections, {});
  });

  it('is told to be gone where its words were taken out', async () => {
    const open = port();
    const session = new ReportSession(open);
    await session.open();
    await session.bindText();
    await open.write([{ sheet: '稿件', row: 1, column: 2, values: [[null]] }]);
    assert.match((await session.read()).report.notes.join(), /指定为正文的一列（稿件!C2起）没有文字了/);
  });
});
