import { createReadStream } from 'node:fs';
import { readRecord, type ReportRecord } from '../../collect/record.js';
import { linesOf } from '../lines.js';

/** More than any record of ours. */
const longest = 256 * 1024 * 1024;

/** The records of reports.jsonl, one at a time. */
export async function* recordsIn(path: string): AsyncGenerator<ReportRecord> {
  for await (const line of linesOf(createReadStream(path), longest)) {
    if ('bytes' in line) yield readRecord(Buffer.from(line.bytes).toString());
  }
}
