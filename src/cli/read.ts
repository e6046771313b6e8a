import { reportJson } from '../report/json.js';
import { toldReport } from '../workbook/told-report.js';
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
