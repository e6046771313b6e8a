import { BoundedReader } from '../files/bounded/reader.js';
import { readAllIn } from '../workbook/read-all.js';
import type { Tried } from '../workbook/read-ahead.js';
import type { ReportReader } from '../workbook/read-bounded.js';
import type { Reading } from '../workbook/reading.js';
import { readInput, type InputOptions } from './inputs.js';
import { reportReader, startReading } from './report-reader.js';

/** From this many files on a second worker pays for its start, measured on two cores. */
export const manyFiles = 500;

export interface PoolOptions extends Pick<InputOptions, 'overrides'> {
  /** The workers that read, in place of ours. */
  readonly readers?: readonly ReportReader[] | undefined;
}

/** Reads any number of files, in more than one worker where that pays, and tells of each in the order of the names. */
export function readAll(
  files: readonly string[],
  onResult: (file: string, tried: Tried<Reading>) => Promise<void> | void,
  { overrides = {}, readers = readersFor(files.length) }: PoolOptions = {},
): Promise<void> {
  return readAllIn(readers, files, (file, reader, signal) => readInput(file, { overrides, reader, signal }), onResult);
}

const second: ReportReader = new BoundedReader(startReading);

/** One worker serves a few files. Both are started when they are first asked, and serve every command of this process. */
export const readersFor = (files: number): readonly ReportReader[] => (files < manyFiles ? [reportReader] : [reportReader, second]);
