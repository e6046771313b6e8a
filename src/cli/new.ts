import { currentForm } from '../form/index.js';
import { newXlsx } from '../files/xlsx/index.js';
import { blankWorkbook, reportWorkbook, settingsOf } from '../workbook/sheets/report-sheets.js';
import { readOnly } from './inputs.js';
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
  const input = from === undefined ? undefined : await readOnly(from);
  const identity = { agency: agency ?? input?.report.agency ?? '', year: year ?? input?.report.year ?? null };
  const made = input
    ? reportWorkbook(currentForm, { ...input.report, ...identity }, input.kept.facts)
    : blankWorkbook(currentForm, identity);
  await writeOutput(output, newXlsx(made.sheets, { settings: settingsOf(made) }), { force, inputs: [from] });
  return `已写出“${output}”：${made.sheets.map(({ name }) => name).join('、')}。\n`;
}
