import type { BoundedReader } from '../files/bounded/reader.js';
import { isFileError } from '../files/error.js';
import { refuseKind, refuseSize } from '../files/open.js';
import { unpackReading, type PackedReading } from './packed-reading.js';
import type { Foreign } from './read-foreign.js';
import type { Reading } from './reading.js';

/** Made by each host, whose worker runs `readForeign`. No reader is here: the page of a host need not hold any. */
export type ReportReader = BoundedReader<Foreign, PackedReading>;

/**
 * Reads a foreign file in the host's worker, within the bounds; its bytes are handed over and gone afterwards. Rejects as
 * `readFile` does, or with the reason of the signal.
 */
export async function readBounded(reader: ReportReader, foreign: Foreign, signal?: AbortSignal): Promise<Reading> {
  const cancelling = signal ? { signal } : {};
  if (!('bytes' in foreign)) return unpackReading(await reader.read(foreign, cancelling));
  refuseSize(foreign.bytes.length);
  // by its first bytes; of the kinds that are read, none is held by its counts alone, not even JSON
  const id = refuseKind(foreign.name, foreign.bytes);
  try {
    return unpackReading(await reader.read(foreign, { transfer: [foreign.bytes.buffer as ArrayBuffer], ...cancelling }));
  } catch (error) {
    if (isFileError(error)) error.subject ??= id;
    throw error;
  }
}
