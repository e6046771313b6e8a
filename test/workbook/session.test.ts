import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm as form } from '../../src/form/index.js';
import type { SheetDesign } from '../../src/grid/design.js';
import { openFilePort, type FilePort } from '../../src/workbook/file/index.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { ReportSession } from '../../src/workbook/session.js';
import { sheetNames } from '../../src/workbook/sheets/template.js';
import { seed } from '../reports.js';

const beilun = reportWorkbook(form, { ...seed('beilun-projects-2024'), sections: {} }, {}).sheets;

describe('a session on a workbook', () => {
  let folder: string;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'gouji-session-')); });
  after(() => rm(folder, { recursive: true }));

  async function open(sheets: readonly SheetDesign[]): Promise<{ port: FilePort; session: ReportSession }> {
    const path = join(folder, `${Math.random()}.xlsx`);
    await writeFile(path, newXlsx(sheets));
    const port = await openFilePort(path);
    return { port, session: new ReportSession(port) };
  }

  const note: SheetDesign = {
    name: '说明', cells: [{ row: 0, column: 0, value: '我们的表', style: {} }], merges: [], columnWidths: [10], rowHeights: {}, validations: [],
    print: { landscape: false, area: { row: 0, column: 0, rows: 1, columns: 1 }, onePage: false },
  };

  it('finds the tables and passes the Beilun report', async () => {
    const { session } = await open(beilun);
    await session.open();
    const { result, reading: { report } } = await session.check();
    assert.deepEqual([result.verdict, report.agency, report.year], ['pass', '宁波市北仑区公共项目建设管理中心', 2024]);
  });

  it('flags a wrong figure, and leaves the file as it was once the flags are cleared', async () => {
    // a file on disk computes nothing, so the totals are plain numbers here
    const typed = beilun.map((sheet) => ({ ...sheet, cells: sheet.cells.map(({ formula: _, ...cell }) => cell) }));
    const { port, session } = await open(typed);
    await session.open();
    await port.write([{ sheet: '表三', row: 4, column: 3, values: [[5]] }]);
    const before = port.bytes();
    const { result } = await session.check();
    assert.equal(result.verdict, 'fail');
    assert.notDeepEqual(port.bytes(), before);
    await port.clearFlags();
    assert.deepEqual(port.bytes(), before);
  });

  it('makes the official sheets beside what is there, and none when one of their names is taken', async () => {
    const { port, session } = await open([note]);
    const { reading: { tables } } = await session.createReport();
    assert.deepEqual(Object.values(tables).map(({ state }) => state), ['found', 'found', 'found']);
    assert.deepEqual((await port.sheets()).map(({ name }) => name), ['说明', '单位信息', '表二', '表三', '表四', '基本情况', '正文']);
    const before = port.bytes();
    assert.deepEqual(await session.takenNames(), ['单位信息', '表二', '表三', '表四', '基本情况', '正文']);
    await assert.rejects(session.createReport(), { name: 'WorkbookError' });
    assert.deepEqual(port.bytes(), before);
  });

  it('puts agency and year into its own sheet, and into the settings where there is none', async () => {
    const own = await open(beilun);
    const { report } = await own.session.saveIdentity({ agency: '=某局', year: 2023 });
    assert.deepEqual([report.agency, report.year], ['=某局', 2023]);
    const [identity] = await own.port.read([{ sheet: sheetNames.identity }]);
    assert.deepEqual(identity!.cells[1]![1], { value: '=某局' });

    const foreign = await open([...beilun.filter(({ name }) => name !== sheetNames.identity), note]);
    await foreign.session.saveIdentity({ agency: '某局', year: 2023 });
    const again = new ReportSession(foreign.port);
    assert.deepEqual([(await again.open()).report.agency, (await again.read()).report.year], ['某局', 2023]);
    const [untouched] = await foreign.port.read([{ sheet: '说明' }]);
    assert.deepEqual(untouched!.cells, [[{ value: '我们的表' }]]);
  });

  it('asks between two tables, and remembers the answer in the workbook', async () => {
    const lastYear = { ...beilun.find(({ name }) => name === '表四')!, name: '上年表四' };
    const { port, session } = await open([...beilun, lastYear]);
    assert.equal((await session.open()).tables.disputes.state, 'ambiguous');
    const { tables } = await session.bind('disputes', { sheet: '上年表四', area: { row: 1, column: 0, rows: 4, columns: 15 } });
    assert.equal(tables.disputes.state === 'found' && tables.disputes.map.sheet, '上年表四');
    const again = await new ReportSession(port).open();
    assert.equal(again.tables.disputes.state === 'found' && again.tables.disputes.map.sheet, '上年表四');
    assert.equal((await session.unbind('disputes')).tables.disputes.state, 'ambiguous');
  });

  it('refuses a selection that cannot be the table, and keeps what it knew', async () => {
    const { session } = await open(beilun);
    await session.open();
    await assert.rejects(session.bind('disputes', { sheet: '表二', area: { row: 0, column: 0, rows: 2, columns: 2 } }), {
      name: 'WorkbookError', kind: 'notFound',
    });
    assert.equal((await session.read()).tables.disputes.state, 'found');
  });
});
