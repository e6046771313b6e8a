import { encrypted } from '../../error.js';
import { decrypted } from './decrypt.js';
import { lockOf, type Lock } from './lock.js';
import { piecesOf, type Piece } from './pieces.js';

/** Decrypted at once: what is more is done after it, so that it never stands in memory many times over. */
const batchBytes = 4 * 1024 * 1024;
/** A file that was saved with changes has some objects several times; each time is a batch. */
const mostBatches = 100;

/**
 * The file without its encryption, byte for byte at the same places; one that asks for a password is refused. Such a file opens
 * in every viewer: only a password for changing and printing was set. What is looked into later, by guard.ts and by pdf.js, is
 * this copy, so that every bound holds for what comes out of the encryption.
 */
export async function unlocked(bytes: Uint8Array): Promise<Uint8Array> {
  const text = new TextDecoder('latin1').decode(bytes);
  const lock = lockOf(text, bytes);
  if (!lock) return bytes;
  const copy = bytes.slice();
  for (const batch of batchesOf(piecesOf(text, bytes, lock))) await open(batch, lock, copy);
  for (const place of lock.places) write(copy, place, '/Decrypt');
  return copy;
}

async function open(batch: readonly Piece[], lock: Lock, copy: Uint8Array): Promise<void> {
  const contents = await decrypted(batch, lock);
  batch.forEach(({ start, end, isString }, at) => {
    const content = contents[at]!;
    if (isString) {
      const word = String.fromCharCode(...content);
      const room = end - start;
      // what needs more room or signs than its place has names no collection that is known
      if (/^[\w-]{0,40}$/.test(word) && word.length + 2 <= room) write(copy, start, `(${word})`.padEnd(room));
      return;
    }
    copy.set(content.subarray(0, end - start), start);
    // blanks behind the data are no part of what was packed
    copy.fill(0x20, Math.min(end, start + content.length), end);
  });
}

/** In one batch each object stands once. */
function batchesOf(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = [[]];
  let objects = new Set<string>();
  let size = 0;
  for (const piece of pieces) {
    if (objects.has(piece.object) || size > batchBytes) {
      batches.push([]);
      objects = new Set();
      size = 0;
      if (batches.length > mostBatches) throw encrypted('pdf');
    }
    batches[batches.length - 1]!.push(piece);
    objects.add(piece.object);
    size += piece.bytes.length;
  }
  return batches;
}

function write(bytes: Uint8Array, at: number, word: string): void {
  for (let index = 0; index < word.length; index++) bytes[at + index] = word.charCodeAt(index);
}
