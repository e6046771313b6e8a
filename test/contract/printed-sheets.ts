import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { publicationFrom } from '../../src/workbook/published.js';
import { isPrintedSheet, putPrintedSheet } from '../../src/workbook/sheets/printed-sheet.js';
import { ReportSession, type Checked } from '../../src/workbook/session.js';
import { signedContentOf } from '../../src/publish/index.js';
import { signoffState, withSignature } from '../../src/report/signoff.js';
import { checksumOf } from '../../src/workbook/sheets/checksum.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { signoffSheet } from '../../src/workbook/sheets/signoff-sheet.js';
import { wholeReportSheet } from '../../src/workbook/sheets/whole-report-sheet.js';
import type { SheetDesign } from '../../src/grid/design.js';
import { seedWithText } from '../reports.js';
import { gridOf, valueAt, type Bench } from './expect.js';
import { smallDesign } from './fixture.js';

const report = seedWithText('beilun-projects-2024');

/** Every number typed: a file computes nothing. */
const sheets = reportWorkbook(form, report, {}).sheets.map((sheet) => ({
  ...sheet, cells: sheet.cells.map(({ formula: _, ...cell }) => cell),
}));

/** What a check says of the workbook: the verdict, the findings and where everything stands. */
function said({ result, reading }: Checked): unknown {
  return [result.verdict, result.counts, result.findings.map(({ rule, places, message }) => [rule, places, message]),
    reading.report.places, reading.report.figures, reading.report.sections, reading.report.agency, reading.report.year];
}

async function designsFor({ reading }: Checked, name: string): Promise<readonly SheetDesign[]> {
  const publication = publicationFrom(reading);
  const content = signedContentOf(publication);
  const signoff = withSignature(undefined, { step: 'draft', name, date: '2026-01-15' }, content);
  return [
    wholeReportSheet(publication),
    signoffSheet(signoffState(signoff, content), { report: reading.report, digest: content.digest, checksum: checksumOf(reading.tables) }),
  ];
}

export function describePrintedSheets(bench: Bench): void {
  describe('the sheets年报and签发单', () => {
    beforeEach(() => bench.host.port.addSheet(...sheets));

    it('are no second copy of what they show: verdict and places are the same, before and after, also when opened again', async () => {
      const { port } = bench.host;
      const before = await new ReportSession(port).check({ flag: false });
      for (const design of await designsFor(before, '张三')) assert.equal(await putPrintedSheet(port, design), true);
      assert.deepEqual(said(await new ReportSession(port).check({ flag: false })), said(before));
      bench.host = await bench.host.reopen();
      assert.deepEqual(said(await new ReportSession(bench.host.port).check({ flag: false })), said(before));
    });

    it('hold the whole report and who signed, and are written anew as a whole', async () => {
      const { port } = bench.host;
      const checked = await new ReportSession(port).check({ flag: false });
      for (const design of await designsFor(checked, '张三')) await putPrintedSheet(port, design);
      const count = (await port.sheets()).length;
      const shorter = { ...checked, reading: { ...checked.reading, report: { ...checked.reading.report, sections: { overview: [{ text: '只有一段。' }] } } } };
      for (const design of await designsFor(shorter, '李四')) {
        assert.equal(await putPrintedSheet(port, design), true);
        const grid = await gridOf(port, design.name);
        assert.ok(isPrintedSheet(grid));
        const written = design.cells.filter(({ value, formula }) => value !== undefined && formula === undefined);
        for (const { row, column, value } of written) assert.equal(valueAt(grid, row, column), value, `${design.name} ${row} ${column}`);
        const filled = grid.cells.flatMap((row) => row ?? []).filter((cell) => cell?.formula === undefined && (cell?.value ?? '') !== '').length;
        assert.equal(filled, written.length);
      }
      assert.equal((await port.sheets()).length, count);
    });

    it('are never written over a sheet of the user’s with that name', async () => {
      const { port } = bench.host;
      const checked = await new ReportSession(port).check({ flag: false });
      await port.addSheet(smallDesign('年报', [['我的', 1]]), smallDesign('签发单', [['我的', 2]]));
      for (const design of await designsFor(checked, '张三')) {
        assert.equal(await putPrintedSheet(port, design), false);
        assert.equal(valueAt(await gridOf(port, design.name), 0, 0), '我的');
      }
    });
  });
}
