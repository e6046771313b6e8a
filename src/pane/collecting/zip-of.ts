import type { ZipEntry } from '../../files/ooxml/zip/entry.js';
import { packEntry, writeZip } from '../../files/ooxml/zip/write.js';
import type { Made } from './protocol.js';

/** A zip without its newer fields counts its files in 16 bits, and its bytes in 32. */
const most = { files: 65_000, bytes: 2 ** 31 };

/** All files in one, of this moment; undefined where they are more than it holds. */
export async function zipOf(made: readonly Made[], now: Date): Promise<Blob | undefined> {
  if (made.length > most.files || made.reduce((sum, { blob }) => sum + blob.size, 0) > most.bytes) return undefined;
  const entries: ZipEntry[] = [];
  for (const { name, blob } of made) {
    entries.push({ ...packEntry(name, new Uint8Array(await blob.arrayBuffer())), time: packedTime(now) });
  }
  return new Blob([writeZip({ entries, comment: new Uint8Array(0) }) as Uint8Array<ArrayBuffer>]);
}

/** MS-DOS date and time, by the local clock. */
function packedTime(now: Date): number {
  const date = ((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate();
  return ((date << 16) | (now.getHours() << 11) | (now.getMinutes() << 5) | (now.getSeconds() >> 1)) >>> 0;
}
