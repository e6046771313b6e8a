import type { CheckResult } from '../check/finding.js';
import { flagsOf } from './flags-of.js';
import type { WorkbookPort } from './port.js';
import { ReportSession } from './session.js';
import { writeCheckSheet } from './sheets/check-sheet.js';
import { checksumOf } from './sheets/checksum.js';
import { figuresDigest } from './sheets/figures-digest.js';

/** Flags in the cells, and the sheet 检查报告; false where a sheet of that name is not ours. Rejects with a WorkbookError. */
export async function markWorkbook(port: WorkbookPort, result: CheckResult): Promise<boolean> {
  const session = new ReportSession(port);
  const { report, tables } = await session.open();
  await port.flag(flagsOf(result, report.places));
  const checksum = checksumOf(tables);
  const record = { at: new Date(), profile: session.kept.profile, digest: figuresDigest(report), checksum };
  const written = await writeCheckSheet(port, result, record, session.kept.checkSheet);
  if (written) await session.keep({ checkSheet: checksum.formula });
  return written;
}
