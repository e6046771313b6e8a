import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deflateSync, zipSync } from 'fflate';
import { nodeZip } from '../../../src/cli/native-zip.js';
import { isFileError } from '../../../src/files/error.js';
import { inflateEntry } from '../../../src/files/ooxml/zip/inflate.js';
import { setNativeZip } from '../../../src/files/ooxml/zip/native.js';
import { readZip } from '../../../src/files/ooxml/zip/read.js';
import type { ZipEntry } from '../../../src/files/ooxml/zip/entry.js';

/** What unpacking an entry comes to: its bytes, or what is wrong with it. */
function outcome(entry: ZipEntry): unknown {
  try {
    return [...inflateEntry(entry)];
  } catch (error) {
    if (!isFileError(error)) throw error;
    return [error.kind, error.fault];
  }
}

/** In the host that has inflate in C, and in one that has not. */
function assertSame(entry: ZipEntry): void {
  const own = outcome(entry);
  try {
    setNativeZip(nodeZip);
    assert.deepEqual(outcome(entry), own);
  } finally {
    setNativeZip(undefined);
  }
}

const text = new TextEncoder().encode('<row><c r="A1"><v>21</v></c></row>'.repeat(300));
const [entry] = readZip(zipSync({ part: text })).entries as [ZipEntry];

describe('unpacking with what Node has in C', () => {
  for (const [what, changed] of [
    ['a part', {}],
    ['a part that declares a byte more', { size: entry.size + 1 }],
    ['a part that declares a byte less', { size: entry.size - 1 }],
    ['a part that declares nothing', { size: 0 }],
    ['another checksum', { crc: entry.crc ^ 1 }],
    ['bytes behind the end', { packed: Uint8Array.from([...entry.packed, 1, 2, 3]) }],
    ['half of a part', { packed: entry.packed.subarray(0, entry.packed.length >> 1) }],
    ['no bytes', { packed: new Uint8Array(0) }],
    ['a part that is larger than one step', { packed: deflateSync(Uint8Array.from({ length: 90_000 }, (_, at) => (at * at) % 251)) }],
  ] as const)
    it(`${what}: the same bytes, or the same fault`, () => assertSame({ ...entry, ...changed }));

  it('any damage: the same bytes, or the same fault', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(entry.packed.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (damage) => {
      const packed = Uint8Array.from(entry.packed);
      for (const [at, byte] of damage) packed[at] = byte;
      assertSame({ ...entry, packed });
    }), { numRuns: 500 });
  });

  it('gives bytes that may be handed to another thread: a buffer of their own size and no Buffer', () => {
    const made = nodeZip.inflate(entry.packed, entry.size)!;
    assert.deepEqual([made.constructor, made.length], [Uint8Array, entry.size]);
  });
});
