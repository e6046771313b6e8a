import type { CheckResult } from '../check/finding.js';
import { checkSheetName } from '../workbook/sheets/check-sheet.js';
import { openFilePort } from '../workbook/file/index.js';
import { markWorkbook } from '../workbook/mark-workbook.js';
import { isWorkbookError } from '../workbook/port.js';
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
