import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { rollupForm as form, type Row } from '../src/collect/rollup/rows.js';
import { rollUp } from '../src/collect/rollup/run.js';
import { rollupXlsx } from '../src/collect/rollup/workbook.js';
import { check } from '../src/check/check.js';
import { readFile as readReportFile } from '../src/workbook/read-file.js';
import { consistentReports } from '../test/reports.js';
import { convert } from './libreoffice.js';

/** Has LibreOffice work out the sums of a roll-up of 50 reports, without any result of ours to lean on; gives what is wrong. */
export async function verifyRollup(folder: string): Promise<string[]> {
  const reports = fc.sample(consistentReports, { numRuns: 50, seed: 5 });
  const rows = reports.map(({ figures }, at): Row => ({
    name: `第${at + 1}局`, state: 'pass', file: '', suspects: [], values: Float64Array.from(form.figures, ({ key }) => figures[key]!),
  }));
  const rollup = rollUp({ rows, leftOut: [] }, { bodies: [], year: 2024, agency: '某市人民政府' });
  const file = join(folder, 'rollup.xlsx');
  await writeFile(file, rollupXlsx({ ...rollup, report: { ...rollup.report, figures: {}, body: 'city' } }));
  await convert(file, 'ods', folder);
  await convert(join(folder, 'rollup.ods'), 'xlsx:Calc MS Excel 2007 XML', folder);
  const { report } = await readReportFile(file, Uint8Array.from(await readFile(file)));
  const wrong = form.figures.filter(({ key }) => report.figures[key] !== reports.reduce((sum, { figures }) => sum + figures[key]!, 0));
  if (wrong.length > 0) return [`roll-up: ${wrong.length} sums differ, ${wrong[0]!.key} first`];
  console.log(`  roll-up of ${rows.length} reports: 200 sums agree, verdict ${check(report).verdict}`);
  return [];
}
