import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { readPdf } from '../../../src/files/pdf/index.js';
import { lockOf } from './lock.js';
import { pdfOf } from './make.js';

const lines = [100, 130, 160].flatMap((at) =>
  [[100, at, 300, at], [100 + (at - 100) * 3, 100, 100 + (at - 100) * 3, 160]] as [number, number, number, number][]);
const texts = [{ x: 110, y: 120, text: '甲' }, { x: 210, y: 120, text: '12' }, { x: 60, y: 200, text: '正文' }];
const plain = pdfOf([{ texts, lines }, { texts, lines }]);
const packed = pdfOf([{ texts, lines }], { packed: true });
const locked = pdfOf([{ texts, lines }, { texts, lines }], { packed: true, lock: lockOf('AES of 128 bits') });
const pieces = ['q ', 'Q ', 'BT ', 'ET ', 'Tj ', '[1 2] TJ ', '1e9 0 0 1e9 0 0 cm ', '0 0 0 0 0 0 cm ', '/F 1e9 Tf ', '99999999 0 m ', '<ffff> Tj ', '<<', '>>', 'endstream', 'obj ', '(', '/Length 9999999', '/Kids[2 0 R]', '-1 Tr ', 'NaN '];

/** A document or a FileError; anything else is a fault of ours. */
async function ends(bytes: Uint8Array): Promise<void> {
  try {
    assert.ok(Array.isArray((await readPdf(bytes)).blocks));
  } catch (error) {
    if (!(isFileError(error))) throw error;
    assert.match(fileSentence({ ...error, subject: 'pdf' }), /。$/);
  }
}

describe('a PDF that was tampered with', () => {
  it('cut, or with bytes changed, ends with a document or a FileError', async () => {
    const change = fc.tuple(fc.nat(100_000), fc.nat(255));
    const changes = fc.array(change, { maxLength: 8 });
    const sounds = fc.constantFrom(plain, packed, locked);
    await fc.assert(fc.asyncProperty(sounds, fc.nat(10_000), changes, fc.boolean(), async (sound, length, changed, cut) => {
      const bytes = sound.slice();
      for (const [at, value] of changed) bytes[at % bytes.length] = value;
      await ends(cut ? bytes.subarray(0, length % bytes.length) : bytes);
    }), { numRuns: 250, seed: 1 });
  });

  it('with its objects and steps cut, repeated and exchanged, ends with a document or a FileError', async () => {
    const whole = Buffer.from(plain).toString('latin1');
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(10_000), fc.nat(30), fc.constantFrom('', ...pieces), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 4 }), async (edits) => {
      let text = whole;
      for (const [at, length, piece, times] of edits) {
        const start = at % text.length;
        text = text.slice(0, start) + piece.repeat(times) + text.slice(start + length);
      }
      await ends(new Uint8Array(Buffer.from(text, 'latin1')));
    }), { numRuns: 250, seed: 2 });
  });
});
