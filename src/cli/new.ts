import { currentForm } from '../form/index.js';
import { newXlsx } from '../files/xlsx/index.js';
import { blankWorkbook, reportWorkbook } from '../workbook/sheets/report-sheets.js';
import { readInput } from './inputs.js';
import { writeOutput } from './output.js';

export interface NewCommand {
  readonly output: string;
  readonly from?: string;
  readonly agency?: string;
  readonly year?: number;
  readonly force: boolean;
}

/** Makes the official workbook, blank or from a report. Gives the sentence for stderr. */
export async function newWorkbook({ output, from, agency, year, force }: NewCommand): Promise<string> {
  const input = from === undefined ? undefined : await readInput(from);
  const identity = { agency: agency ?? input?.report.agency ?? '', year: year ?? input?.report.year ?? null };
  const { sheets, settings } = input
    ? reportWorkbook(currentForm, { ...input.report, ...identity }, input.facts)
    : blankWorkbook(currentForm, identity);
  await writeOutput(output, newXlsx(sheets, { settings }), { force, input: from });
  return `已写出 ${output}：${sheets.map(({ name }) => name).join('、')}。`;
}
