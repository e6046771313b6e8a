import { packReading, type PackedReading } from './packed-reading.js';
import { readFile, readPasted, type KeptOverrides, type Pasted } from './read-file.js';

/** What comes from elsewhere: a file, or what was copied. */
export type Foreign = { readonly name: string; readonly bytes: Uint8Array; readonly overrides?: KeptOverrides } | Pasted;

/** In the worker: without bounds of its own. */
export async function readForeign(foreign: Foreign): Promise<PackedReading> {
  return packReading('bytes' in foreign ? await readFile(foreign.name, foreign.bytes, foreign.overrides) : await readPasted(foreign));
}
