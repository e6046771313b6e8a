import assert from 'node:assert/strict';
import { editXlsx, newXlsx } from '../../src/files/xlsx/index.js';
import type { SheetDesign } from '../../src/grid/design.js';
import { filePort } from '../../src/workbook/file/file-port.js';
import { otherReports, type OtherReport } from '../../src/workbook/other-reports.js';
import { ReportSession } from '../../src/workbook/session.js';
import { typedSheets } from '../pane/desk-on.js';
import { changed, seed } from '../reports.js';

const beilun = seed('beilun-projects-2024');
const present = typedSheets(beilun);
/** Last year's tables, with one number of their own. */
const before = changed(beilun, 'disclosure.licensing.decisions', 4321);
const tables = (report: typeof beilun): SheetDesign[] => typedSheets(report).filter(({ name }) => name.startsWith('表'));
const named = (sheets: readonly SheetDesign[], suffix: string): SheetDesign[] =>
  sheets.map((sheet) => ({ ...sheet, name: sheet.name + suffix }));

/** Rows further down on a sheet of another name. */
function moved({ cells, merges, ...sheet }: SheetDesign, by: number): SheetDesign {
  return { ...sheet,
    cells: cells.map((cell) => ({ ...cell, row: cell.row + by })), merges: merges.map((area) => ({ ...area, row: area.row + by })) };
}

/** This year's tables are the official sheets, as a person would have bound them. */
async function others(sheets: readonly SheetDesign[]): Promise<OtherReport[]> {
  const port = filePort(editXlsx(newXlsx(sheets)), 'test.xlsx');
  const session = new ReportSession(port);
  const reading = await session.open();
  for (const [key, match] of Object.entries(reading.tables)) {
    if (match.state !== 'ambiguous') continue;
    const { sheet, area } = match.candidates.find((candidate) =>
      candidate.sheet === `表${{ disclosure: '二', applications: '三', disputes: '四' }[key]}`)!;
    await session.bind(key as 'disclosure', { sheet, area });
  }
  return otherReports(port, await session.read());
}

describe('last year’s report among the sheets of the workbook', () => {
  it('is none where the workbook holds this year’s tables alone', async () => {
    assert.deepEqual(await others(present), []);
  });

  it('is one report on three sheets, its year from their names', async () => {
    const [one, ...more] = await others([...present, ...named(tables(before), '（2023年）')]);
    assert.deepEqual(one!.sheets, ['表二（2023年）', '表三（2023年）', '表四（2023年）']);
    assert.deepEqual([one!.report.year, one!.report.agency], [2023, '宁波市北仑区公共项目建设管理中心']);
    assert.deepEqual(one!.report.figures, before.figures);
    assert.deepEqual(more, []);
  });

  it('is found below this year’s table on the same sheet', async () => {
    const [official] = tables(beilun);
    const [below] = tables(before).map((sheet) => moved(sheet, 40));
    const both = { ...official!, cells: [...official!.cells, ...below!.cells], merges: [...official!.merges, ...below!.merges] };
    const [one] = await others([both, ...present.filter(({ name }) => name !== official!.name)]);
    assert.deepEqual([one?.sheets, one?.report.figures['disclosure.licensing.decisions'], one?.report.year], [['表二'], 4321, null]);
  });

  it('is for a person to choose where two earlier years stand there', async () => {
    const found = await others([...present, ...named(tables(before), '2023'), ...named(tables(beilun), '2022')]);
    assert.deepEqual(found.map(({ sheets, report }) => [sheets.join(), report.year]), [
      ['表二2023,表三2023,表四2023', 2023], ['表二2022,表三2022,表四2022', 2022],
    ]);
  });

  it('is for a person to choose by sheet where nothing else tells them apart', async () => {
    const found = await others([...present, ...named(tables(before), '旧'), ...named(tables(beilun).slice(0, 1), '更旧')]);
    assert.deepEqual(found.map(({ sheets }) => sheets.join()), ['表二旧', '表三旧', '表四旧', '表二更旧']);
  });
});
