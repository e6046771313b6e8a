import { formById, tableKeys } from '../form/index.js';
import { reportJson } from '../report/json.js';
import type { Report } from '../report/report.js';
import type { Reading } from '../workbook/reading.js';
import { readOnly } from './inputs.js';
import { writeOutput, type Output } from './output.js';
import type { Screen } from './screen.js';
import { signedOf } from './signed.js';

/** Prints the Report JSON of one file, or writes it to `output`. */
export async function readToJson(file: string, { output, force }: Output, { out }: Screen): Promise<void> {
  const reading = await readOnly(file);
  const signed = await signedOf(reading);
  const told = toldReport(reading);
  const json = reportJson(signed === undefined ? told : { ...told, notes: [...told.notes, signed] });
  if (output === undefined) await out(json);
  else await writeOutput(output, json, { force, inputs: [file] });
}

/** The report, with what the reading found of its tables among the notes. */
export function toldReport(reading: Reading): Report {
  return { ...reading.report, notes: [...reading.report.notes, ...tableNotes(reading)] };
}

/** Which tables are not there, or there several times. */
function tableNotes({ report, tables }: Reading): string[] {
  if (!tables) return [];
  const form = formById(report.form)!;
  return tableKeys.flatMap((key) => {
    const { shortName, figures } = form.tables[key];
    if (tables[key].state === 'ambiguous') return [`${shortName}找到了几处，没有读。`];
    return tables[key].state === 'missing' && !figures.some((figure) => figure.key in report.unread) ? [`没有找到${shortName}。`] : [];
  });
}
