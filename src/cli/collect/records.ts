import { createReadStream } from 'node:fs';
import type { Files } from '../../collect/host.js';
import { fileOf, readRecord, type ReportRecord } from '../../collect/record.js';
import { linesOf } from '../lines.js';

/** More than any record of ours. */
const longest = 256 * 1024 * 1024;

/** The records of reports.jsonl, one at a time; of these files alone, where they are given. */
export async function* recordsIn(path: string, files?: Files): AsyncGenerator<ReportRecord> {
  for await (const line of linesOf(createReadStream(path), longest)) {
    if (!('bytes' in line)) continue;
    const { buffer, byteOffset, byteLength } = line.bytes;
    const text = Buffer.from(buffer, byteOffset, byteLength).toString();
    if (files === undefined || files.has(fileOf(text))) yield readRecord(text);
  }
}
