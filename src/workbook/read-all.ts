import type { ReportReader } from './read-bounded.js';
import { readAhead, type Tried } from './read-ahead.js';
import type { Reading } from './reading.js';

/** Reads one file in that worker. */
export type ReadIn = (file: string, reader: ReportReader, signal: AbortSignal) => Promise<Reading>;

/**
 * Reads any number of files in these workers and tells of each in the order of the names: the next waits until `onResult` is done.
 * Only a few files are under way at a time, however many there are. What `onResult` throws ends it all.
 */
export async function readAllIn(
  readers: readonly ReportReader[], files: readonly string[], read: ReadIn,
  onResult: (file: string, tried: Tried<Reading>) => Promise<void> | void,
): Promise<void> {
  const waiting = readers.map(() => 0);
  const inIdlest = async (file: string, signal: AbortSignal): Promise<Reading> => {
    const at = waiting.indexOf(Math.min(...waiting));
    waiting[at]! += 1;
    try {
      return await read(file, readers[at]!, signal);
    } finally {
      waiting[at]! -= 1;
    }
  };
  for await (const { file, tried } of readAhead(files, inIdlest, 2 * readers.length - 1)) await onResult(file, tried);
}
