import { tooLarge } from '../../error.js';
import { limits } from '../limits.js';
import { isPicture } from '../marks/filters.js';
import { Tokens, type Entries } from '../marks/dictionary.js';
import { streamsOf } from '../marks/streams.js';
import type { Lock } from './lock.js';
import { bytesOf } from './pdf-string.js';

/** Something that is encrypted by itself, under the number of its object. */
export interface Piece {
  readonly object: string;
  readonly start: number;
  readonly end: number;
  /** The encrypted bytes. */
  readonly bytes: Uint8Array;
  readonly isString: boolean;
}

/** Object numbers that no program reaches make lists without an end. */
const highest = 8_388_607;
const collection = /([0-9]{1,7})\s{1,20}([0-9]{1,5})\s{0,20}obj(?![a-z])|\/(?:Registry|Ordering)[\s\0]{0,20}(?=[(<])/g;

/**
 * What is decrypted: streams but pictures, and of the strings those that name a font's collection of characters; no other one
 * is read. They do not overlap.
 */
export function piecesOf(text: string, bytes: Uint8Array, lock: Lock): Piece[] {
  const found = [...streamPieces(text, bytes, lock), ...(lock.coversStrings ? stringPieces(text, bytes) : [])];
  if (found.length > limits.streams) throw tooLarge('streams', { limit: limits.streams });
  let end = 0;
  return found.sort((one, other) => one.start - other.start).filter((piece) => {
    if (piece.start < end) return false;
    end = piece.end;
    return true;
  });
}

function streamPieces(text: string, bytes: Uint8Array, { isInBlocks, coversMetadata }: Lock): Piece[] {
  // a stream with a filter of its own for encryption is one that is not encrypted, as far as any program writes it
  const isOpen = (entries: Entries): boolean => entries.get('/Type')?.[0] === '/XRef'
    || entries.get('/Filter')?.includes('/Crypt') === true || (!coversMetadata && entries.get('/Type')?.[0] === '/Metadata');
  return streamsOf(text).flatMap(({ number, generation, entries, start, end: latest }) => {
    if (!(number <= highest) || isPicture(entries) || isOpen(entries)) return [];
    const marked = latest === text.length ? text.indexOf('endstream', start) : latest;
    const end = marked < 0 ? latest : marked;
    const used = isInBlocks ? end - ((end - start) % 16) : end;
    return used <= start ? [] : [{ object: `${number} ${generation}`, start, end, bytes: bytes.subarray(start, used), isString: false }];
  });
}

function stringPieces(text: string, bytes: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  let object: string | undefined;
  for (const { 0: match, 1: number, 2: generation, index } of text.matchAll(collection)) {
    if (number !== undefined) object = `${Number(number)} ${Number(generation)}`;
    else if (object !== undefined) {
      const tokens = new Tokens(text, index + match.length, 1000);
      tokens.next();
      const [start, end] = [tokens.start, tokens.at];
      pieces.push({ object, start, end, bytes: bytesOf(bytes.subarray(start, end)), isString: true });
      if (pieces.length > limits.streams) break;
    }
  }
  return pieces;
}
