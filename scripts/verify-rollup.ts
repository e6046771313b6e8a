import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { sendBackLetter } from '../src/collect/send-back.js';
import { recordLine, readRecord } from '../src/collect/record.js';
import { rollupForm as form, type Row } from '../src/collect/rollup/rows.js';
import { rollUp } from '../src/collect/rollup/run.js';
import { rollupXlsx } from '../src/collect/rollup/workbook.js';
import { check } from '../src/check/check.js';
import { letterDocx } from '../src/publish/docx/index.js';
import { readFile as readReportFile } from '../src/workbook/read-file.js';
import { changed, consistentReports, seedWithText } from '../test/reports.js';
import { convert, has, run } from './libreoffice.js';

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

/** The page of a 退回修改单 as an office prints it, into docs/images. */
export async function pictureSendBack(folder: string): Promise<void> {
  if (!(await has('pdftoppm', '-v'))) return;
  const report = changed(seedWithText('beilun-projects-2024'), 'applications.received.person', 12);
  const record = readRecord(recordLine({ file: '年报.xlsx', sha256: null, report, result: check(report) }));
  const file = { file: '年报.xlsx', sha256: null, time: undefined, agency: report.agency, year: 2024, form: form.id, verdict: 'fail',
    counts: record.check.counts, is: 'report', figures: '' } as const;
  const body = { name: report.agency, state: 'fail', file, files: [file], remarks: [] } as const;
  const about = { year: 2024, reply: { by: '2025-01-25', ask: '区政务公开科李四（0574-1234567）' } };
  await writeFile(join(folder, 'send-back.docx'), await letterDocx(sendBackLetter(body, record.check, [], about), 2024));
  await convert(join(folder, 'send-back.docx'), 'pdf', folder);
  await run('pdftoppm', ['-r', '70', '-png', '-singlefile', join(folder, 'send-back.pdf'), join(folder, 'send-back')]);
  await copyFile(join(folder, 'send-back.png'), join('docs/images', 'send-back.png'));
}
