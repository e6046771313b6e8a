import { Inflate } from 'fflate';

/** What comes out of packed data: its size, and the data where it is kept. */
export interface Unpacked {
  readonly data?: Uint8Array;
  readonly size: number;
}

/** Packed input handed over at once: deflate makes at most 1032 bytes of each. */
const step = 8 * 1024;
const densest = 1032;
/** Packed bytes that give nothing: what was packed has ended. */
const silence = 8;

/** What is packed by deflate, with zlib's own two bytes before. Stops past `most` bytes. */
export function inflated(packed: Uint8Array, most: number): Unpacked {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let silent = 0;
  let at = 2;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= most && chunk.length > 0) chunks.push(chunk);
    silent = chunk.length > 0 ? 0 : silent + 1;
  });
  try {
    for (; at < packed.length && size <= most && silent < silence; at += step) stream.push(packed.subarray(at, at + step), false);
  } catch {
    // pdf.js goes on where this decoder stops: the rest counts as if it were packed as closely as can be
    return { size: size + (packed.length - at) * densest };
  }
  return size > most ? { size } : { data: joined(chunks, size), size };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const data = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    data.set(chunk, at);
    at += chunk.length;
  }
  return data;
}

/** How much LZW data (ISO 32000-1, 7.4.4) makes: of each code only its length is kept. */
export function lzwSize(packed: Uint8Array, isEarly: boolean): number {
  const lengths = new Uint16Array(4096).fill(1, 0, 256);
  let [size, next, width, before] = [0, 258, 9, 0];
  let [bits, held] = [0, 0];
  for (const byte of packed) {
    bits = ((bits << 8) | byte) & 0xffffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      [next, width, before] = [258, 9, 0];
      continue;
    }
    const length = code < next ? lengths[code]! : before + 1;
    size += length;
    if (before > 0) lengths[next++] = before + 1;
    before = length;
    width = Math.min(12, Math.max(9, 32 - Math.clz32(next + (isEarly ? 1 : 0))));
  }
  return size;
}
