import { Inflate, inflateSync } from 'fflate';
import { damaged, tooLarge } from '../../error.js';
import { megabytes } from '../../megabytes.js';
import { packageLimits } from '../limits.js';
import { crc32 } from './crc.js';
import type { ZipEntry } from './entry.js';
import { nativeZip } from './native.js';

/** Packed input handed over at once: deflate makes at most 1032 bytes of each, so a lie costs little before it shows. */
const step = 32 * 1024;

/** Unpacks one entry into exactly the room it declares; whoever declares too much or too little is refused. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const { name, size, packed, method } = entry;
  if (size > packageLimits.partBytes) {
    throw tooLarge('part', { part: name, megabytes: megabytes(size), limit: megabytes(packageLimits.partBytes) });
  }
  if (method === 0) {
    if (packed.length !== size) throw damaged('partSize', { part: name });
    return checked(entry, packed);
  }
  if (packed.length === 0 && size === 0) return packed;
  if (method !== 8) throw damaged('partMethod', { part: name });
  if (size > packed.length * 1032 + 1024) throw damaged('partSize', { part: name });
  if (size > 1024 * 1024 && size > packed.length * packageLimits.ratio) throw tooLarge('ratio', { part: name, limit: packageLimits.ratio });
  const quick = nativeZip()?.inflate(packed, size);
  return checked(entry, quick ?? (packed.length <= step ? inflateWhole(entry) : inflateSteps(entry)));
}

function inflateWhole({ name, size, packed }: ZipEntry): Uint8Array {
  // one byte more than declared shows an overrun; fflate never grows a buffer that it was given
  const room = new Uint8Array(size + 1);
  const filled = inflating(name, () => inflateSync(packed, { out: room }));
  if (filled.length !== size) throw damaged('partSize', { part: name });
  return room.subarray(0, size);
}

function inflateSteps({ name, size, packed }: ZipEntry): Uint8Array {
  const room = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw damaged('partSize', { part: name });
    room.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += step) {
    const last = at + step >= packed.length;
    inflating(name, () => { stream.push(packed.subarray(at, at + step), last); });
  }
  if (filled !== size) throw damaged('partSize', { part: name });
  return room;
}

function inflating<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw damaged('partPacking', { part: name }, { cause });
  }
}

function checked(entry: ZipEntry, bytes: Uint8Array): Uint8Array {
  if ((nativeZip()?.crc32 ?? crc32)(bytes) !== entry.crc) throw damaged('partChecksum', { part: entry.name });
  return bytes;
}
