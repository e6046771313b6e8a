import { damaged } from '../../error.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A part is UTF-8 or UTF-16 with a mark; the mark stays in the text so that the part can be written as it was. */
export function decodePart(bytes: Uint8Array, part: string): { text: string; encoding: Encoding } {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch (cause) {
    throw damaged('partEncoding', { part }, { cause });
  }
}

export function encodePart(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}
