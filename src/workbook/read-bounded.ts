import type { BoundedReader } from '../files/bounded/reader.js';
import { isFileError } from '../files/error.js';
import { kinds } from '../files/kinds.js';
import { kindOf, refuseSize } from '../files/open.js';
import { packReading, unpackReading, type PackedReading } from './packed-reading.js';
import { readFile, readPasted, type KeptOverrides, type Pasted } from './read-file.js';
import type { Reading } from './reading.js';

/** What comes from elsewhere: a file, or what was copied. */
export type Foreign = { readonly name: string; readonly bytes: Uint8Array; readonly overrides?: KeptOverrides } | Pasted;

/** Made by each host, whose worker runs `readForeign`. */
export type ReportReader = BoundedReader<Foreign, PackedReading>;

/** In the worker: without bounds of its own. */
export async function readForeign(foreign: Foreign): Promise<PackedReading> {
  return packReading('bytes' in foreign ? await readFile(foreign.name, foreign.bytes, foreign.overrides) : await readPasted(foreign));
}

/**
 * Reads a foreign file in the host's worker, within the bounds; its bytes are handed over and gone afterwards. Rejects as
 * `readFile` does, or with the reason of the signal.
 */
export async function readBounded(reader: ReportReader, foreign: Foreign, signal?: AbortSignal): Promise<Reading> {
  const cancelling = signal ? { signal } : {};
  if (!('bytes' in foreign)) return unpackReading(await reader.read(foreign, cancelling));
  refuseSize(foreign.bytes.length);
  const id = kindOf(foreign.name, foreign.bytes);
  // refused by its first bytes, and not read; of the kinds that are read, none is held by its counts alone, not even JSON
  if (!kinds[id].read) return unpackReading(await readForeign(foreign));
  try {
    return unpackReading(await reader.read(foreign, { transfer: [foreign.bytes.buffer as ArrayBuffer], ...cancelling }));
  } catch (error) {
    if (isFileError(error)) error.subject ??= id;
    throw error;
  }
}
