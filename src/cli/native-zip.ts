import zlib from 'node:zlib';
import type { NativeZip } from '../files/ooxml/zip/native.js';

/** Below this, the call costs more than it saves. */
const leastBytes = 2048;

export const nodeZip: NativeZip = {
  inflate(packed, size) {
    if (size < leastBytes) return undefined;
    try {
      // one byte more than declared shows an overrun
      const made = zlib.inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: size + 1 });
      // a plain array: what Node gives is a Buffer
      return made.length === size ? new Uint8Array(made.buffer, made.byteOffset, size) : undefined;
    } catch {
      // our own code finds out what is wrong
      return undefined;
    }
  },
  // Node 20.15 has it
  crc32: (zlib as { crc32?: (bytes: Uint8Array) => number }).crc32,
};
