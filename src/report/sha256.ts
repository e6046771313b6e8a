/** SHA-256, 64 hexadecimal digits. Our own: a page that is not served over https has no crypto.subtle, and a view cannot wait for it. */
export function sha256(content: string | Uint8Array): string {
  const state = [...starts];
  const blocks = padded(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  for (let at = 0; at < blocks.length; at += 16) mix(state, blocks.subarray(at, at + 16));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first 32 bits behind the point of the roots of the first 64 primes: FIPS 180-4, 4.2.2 and 5.3.3. */
const primes = Array.from({ length: 312 }, (_, index) => index).filter((one) =>
  one > 1 && !Array.from({ length: one - 2 }, (_, index) => index + 2).some((other) => one % other === 0));
const behindPoint = (root: number): number => Math.floor((root % 1) * 2 ** 32) | 0;
const starts = primes.slice(0, 8).map((prime) => behindPoint(Math.sqrt(prime)));
const rounds = primes.map((prime) => behindPoint(prime ** (1 / 3)));

/** Words of 32 bits: the bytes, a bit, zeros, and the length in bits at the end of a whole block. */
function padded(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(Math.ceil((bytes.length + 9) / 64) * 16);
  bytes.forEach((byte, at) => { words[at >> 2]! |= byte << (24 - (at % 4) * 8); });
  words[bytes.length >> 2]! |= 0x80 << (24 - (bytes.length % 4) * 8);
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

function mix(state: number[], block: Uint32Array): void {
  const words = new Int32Array(64);
  words.set(block);
  for (let at = 16; at < 64; at++) {
    const [early, late] = [words[at - 15]!, words[at - 2]!];
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = words[at - 16]! + low + words[at - 7]! + high;
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + rounds[at]! + words[at]!;
    const other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + other) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => { state[at] = (state[at]! + word) | 0; });
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
