/** Random numbers that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The bytes with some pieces cut, repeated, swapped or overwritten; now and then with many copies of one piece, for depth. */
export function mutate(bytes: Uint8Array, next: () => number): Uint8Array {
  let now = bytes;
  for (let round = 1 + Math.floor(next() * 4); round > 0; round--) now = once(now, next);
  return now;
}

function once(bytes: Uint8Array, next: () => number): Uint8Array {
  const at = Math.floor(next() * bytes.length);
  const end = Math.min(bytes.length, at + 1 + Math.floor(next() * next() * 400));
  const piece = bytes.subarray(at, end);
  const kind = Math.floor(next() * 6);
  if (kind === 0) return joined(bytes.subarray(0, at), bytes.subarray(end));
  if (kind === 1) return bytes.subarray(0, at);
  if (kind === 2) return joined(bytes.subarray(0, end), ...Array.from({ length: 1 + Math.floor(next() * next() * 3_000) }, () =>
    piece), bytes.subarray(end)).subarray(0, 4_000_000);
  if (kind === 3) {
    const to = Math.floor(next() * bytes.length);
    return joined(bytes.subarray(0, to), piece, bytes.subarray(to));
  }
  const copy = bytes.slice();
  for (let index = at; index < end; index += 1 + Math.floor(next() * 20)) {
    copy[index] = kind === 4 ? Math.floor(next() * 256) : '<>"=&/;0 9'.charCodeAt(Math.floor(next() * 10));
  }
  return copy;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
