import type { Publication } from '../../src/publish/index.js';
import { reportJson } from '../../src/report/json.js';
import { textKeys } from '../../src/report/place.js';
import { paragraphsIn } from '../../src/report/text.js';
import { checkReading } from '../../src/workbook/check-reading.js';
import { readFile } from '../../src/workbook/read-file.js';
import type { Reading } from '../../src/workbook/reading.js';

/** What a reader says of a published file, beside what the report gives with the text that is printed. */
export interface ReadBack {
  readonly reading: Reading;
  readonly findings: readonly string[];
  readonly findingsBefore: readonly string[];
}

/** How many numbers of the text were looked at, and each finding. */
const told = ({ findings, checked }: ReturnType<typeof checkReading>): string[] =>
  [`text ${checked.text}`, ...findings.map(({ rule, figures, message }) => `${rule} ${figures.length > 0 ? figures.join() : message}`).sort()];

export async function readBack(name: string, bytes: Uint8Array, { report, texts }: Publication): Promise<ReadBack> {
  const reading = await readFile(name, bytes, { body: report.body });
  const sections = Object.fromEntries(textKeys.map((key) => [key, paragraphsIn(texts[key] ?? '')]));
  const before = await readFile('report.json', new TextEncoder().encode(reportJson({ ...report, sections })));
  return { reading, findings: told(checkReading(reading)), findingsBefore: told(checkReading(before)) };
}
