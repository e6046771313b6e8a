import { Inflate } from 'fflate';
import { encrypted, isFileError, tooLarge, unsafe } from '../../error.js';
import { megabytes } from '../../megabytes.js';
import { limits } from '../limits.js';
import { fromHex } from './ascii.js';

/** Packed input handed over at once: deflate makes at most 1032 bytes of each. */
const step = 16 * 1024;
/** Characters before the data in which a stream's dictionary is looked for. */
const dictionary = 2000;

/** Unpacks every stream once, keeping nothing, so that pdf.js is never handed a bomb: it has no bounds of its own. */
export function refuseBombs(bytes: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Encrypt[\s/<[\d]/.test(text)) throw encrypted('pdf');
  let total = 0;
  let count = 0;
  let at = 0;
  for (;;) {
    const found = text.indexOf('stream', at);
    if (found < 0) return;
    at = found + 6;
    if (text.startsWith('end', found - 3)) continue;
    if (++count > limits.streams) throw tooLarge('streams', { limit: limits.streams });
    const start = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
    const marked = text.indexOf('endstream', start);
    const end = marked < 0 ? bytes.length : marked;
    const head = text.slice(Math.max(0, found - dictionary), found);
    const filters = filtersOf(head.slice(Math.max(0, head.lastIndexOf(' obj'))));
    if (packings(filters) > 1) throw unsafe('packedTwice');
    // zlib's own two bytes stand before the deflated data
    if (filters.includes('/Fl')) {
      const data = bytes.subarray(start, end);
      const packed = /^\[?\s*\/(?:ASCIIHexDecode|AHx)/.test(filters) ? fromHex(data) : data;
      total += unpackedSize(packed.subarray(2), limits.unpackedBytes - total);
    }
    else if (packings(filters) === 1) total += (end - start) * 64;
    if (total > limits.unpackedBytes) throw tooLarge('unpacked', { limit: megabytes(limits.unpackedBytes) });
  }
}

/** The value of /Filter; one that stands elsewhere in the file counts as packed twice, since no sound program writes it so. */
function filtersOf(head: string): string {
  // a name may be written with codes for its letters: /Fl#61teDecode
  const plain = head.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const filters = /\/Filter\s*(\[[^\]]*\]|\/[A-Za-z0-9]+|\d+ \d+ R)/.exec(plain)?.[1] ?? '';
  return /\d R$/.test(filters) ? '/Fl /Fl' : filters;
}

function packings(filters: string): number {
  return filters.match(/\/(?:Flate|Fl\b|LZW|RunLength|RL\b|Brotli)/g)?.length ?? 0;
}

function unpackedSize(packed: Uint8Array, left: number): number {
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), false);
      if (size > limits.streamBytes || size > left) {
        throw tooLarge('stream', { limit: megabytes(Math.min(limits.streamBytes, limits.unpackedBytes)) });
      }
    }
  } catch (error) {
    // a broken stream is pdf.js's affair: it stops at the same place
    if (isFileError(error)) throw error;
  }
  return size;
}
