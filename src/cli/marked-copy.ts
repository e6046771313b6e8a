import type { CheckResult } from '../check/finding.js';
import { checksumOf } from '../workbook/sheets/checksum.js';
import { checkSheetName, writeCheckSheet } from '../workbook/sheets/check-sheet.js';
import { figuresDigest } from '../workbook/sheets/figures-digest.js';
import { openFilePort } from '../workbook/file/index.js';
import { flagsOf } from '../workbook/flags-of.js';
import { isWorkbookError, type WorkbookPort } from '../workbook/port.js';
import { ReportSession } from '../workbook/session.js';
import { usageError } from './exit.js';
import { asCommand } from './inputs.js';
import { writeOutput, type Output } from './output.js';

/** Writes a copy of the workbook with its findings: flags in the cells, and the sheet 检查报告. Gives the sentence for stderr. */
export async function markedCopy(file: string, result: CheckResult, { output, force }: Output): Promise<string> {
  return asCommand(file, async () => {
    const port = await openFilePort(file);
    try {
      const written = await markWorkbook(port, result);
      await writeOutput(output!, port.bytes(), { force, inputs: [file] });
      return `已写出“${output}”，有问题的单元格标上了底色${written ? `，清单在工作表“${checkSheetName}”` : `；已有名为“${checkSheetName}”的工作表，清单没有写`}。\n`;
    } catch (error) {
      if (isWorkbookError(error) && error.kind === 'protected') {
        throw usageError(`工作表“${error.sheet ?? ''}”受保护，不能加标记。请先撤销保护。`, { cause: error });
      }
      throw error;
    }
  });
}

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
