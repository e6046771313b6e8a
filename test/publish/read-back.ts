import { reportJson } from '../../src/report/json.js';
import type { Report } from '../../src/report/report.js';
import { checkReading } from '../../src/workbook/check-reading.js';
import { readFile } from '../../src/workbook/read-file.js';
import type { Reading } from '../../src/workbook/reading.js';

/** What a reader says of a published file, beside what the report itself gives. */
export interface ReadBack {
  readonly reading: Reading;
  readonly findings: readonly string[];
  readonly findingsBefore: readonly string[];
}

const told = ({ findings }: ReturnType<typeof checkReading>): string[] => findings.map(({ rule, figures }) => `${rule} ${figures.join()}`).sort();

export async function readBack(name: string, bytes: Uint8Array, report: Report): Promise<ReadBack> {
  const reading = await readFile(name, bytes, { body: report.body });
  const before = await readFile('report.json', new TextEncoder().encode(reportJson(report)));
  return { reading, findings: told(checkReading(reading)), findingsBefore: told(checkReading(before)) };
}
