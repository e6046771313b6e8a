import { BoundedReader } from '../files/bounded/reader.js';
import type { ReportReader } from '../workbook/read-bounded.js';
import type { Reading } from '../workbook/reading.js';
import { readInput, type InputOptions } from './inputs.js';
import { readAhead, type Tried } from './read-ahead.js';
import { reportReader, startReading } from './report-reader.js';

/** From this many files on a second worker pays for its start, measured on two cores. */
export const manyFiles = 500;

export interface PoolOptions extends Pick<InputOptions, 'overrides'> {
  /** The workers that read, in place of ours. */
  readonly readers?: readonly ReportReader[] | undefined;
  /** Reads one file in that worker; `readInput` by default. */
  readonly read?: (file: string, options: InputOptions) => Promise<Reading>;
}

/**
 * Reads any number of files, in more than one worker where that pays, and tells of each in the order of the names: the next waits
 * until `onResult` is done. Only a few files are under way at a time, however many there are. What `onResult` throws ends it all.
 */
export async function readAll(
  files: readonly string[],
  onResult: (file: string, tried: Tried<Reading>) => Promise<void> | void,
  { overrides = {}, readers = readersFor(files.length), read = readInput }: PoolOptions = {},
): Promise<void> {
  const waiting = readers.map(() => 0);
  const inIdlest = async (file: string, signal: AbortSignal): Promise<Reading> => {
    const at = waiting.indexOf(Math.min(...waiting));
    waiting[at]! += 1;
    try {
      return await read(file, { overrides, signal, reader: readers[at]! });
    } finally {
      waiting[at]! -= 1;
    }
  };
  for await (const { file, tried } of readAhead(files, inIdlest, 2 * readers.length - 1)) await onResult(file, tried);
}

const second: ReportReader = new BoundedReader(startReading);

/** One worker serves a few files. Both are started when they are first asked, and serve every command of this process. */
const readersFor = (files: number): readonly ReportReader[] => (files < manyFiles ? [reportReader] : [reportReader, second]);
