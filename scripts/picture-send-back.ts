import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from '../src/check/check.js';
import { readRecord, recordLine } from '../src/collect/record.js';
import { rollupForm as form } from '../src/collect/rollup/rows.js';
import { sendBackLetter } from '../src/collect/send-back.js';
import { letterDocx } from '../src/publish/docx/index.js';
import { changed, seedWithText } from '../test/reports.js';

/** A 退回修改单 of a report with one wrong cell, as send-back.docx in the folder. */
export async function writeSendBack(folder: string): Promise<void> {
  const report = changed(seedWithText('beilun-projects-2024'), 'applications.received.person', 12);
  const record = readRecord(recordLine({ file: '年报.xlsx', sha256: null, report, result: check(report) }));
  const file = { file: '年报.xlsx', sha256: null, time: undefined, agency: report.agency, year: 2024, form: form.id, verdict: 'fail',
    counts: record.check.counts, is: 'report', figures: '' } as const;
  const body = { name: report.agency, state: 'fail', file, files: [file], remarks: [] } as const;
  const about = { year: 2024, reply: { by: '2025-01-25', ask: '区政务公开科李四（0574-1234567）' } };
  await writeFile(join(folder, 'send-back.docx'), await letterDocx(sendBackLetter(body, record.check, [], about), 2024));
}
