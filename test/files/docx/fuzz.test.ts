import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { readDocx } from '../../../src/files/docx/index.js';
import { pack } from '../xlsx/make.js';
import { docxOf, docxParts, numberingPart, p, run, tbl, tc, tr } from './make.js';

const body = p('一、总体情况', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
  tbl(tr(tc('甲', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), tc('1')), tr(tc('', '<w:gridSpan w:val="2"/><w:vMerge/>'), tc(p('2')
    + tbl(tr(tc('3'), tc('4')))))) +
  p(`<w:ins>${run('5')}</w:ins><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`);
const numbering = numberingPart(
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
);
const sound = docxOf(body, numbering);
const pieces = ['<w:tbl>', '</w:tbl>', '<w:tr>', '<w:tc>', '</w:tc>', '<w:p>', '</w:p>', '<w:r><w:t>9</w:t></w:r>', '<w:gridSpan w:val="-3"/>', '<w:gridSpan w:val="999999999"/>', '<w:vMerge/>', '<!DOCTYPE a>', '<![CDATA[', '&#0;', '<w:sdt>', '<mc:AlternateContent>', '<w:ilvl w:val="8"/>', '<w:numId w:val="x"/>'];

/** A document or a FileError; anything else is a fault of ours. */
function ends(bytes: Uint8Array): void {
  try {
    assert.ok(Array.isArray(readDocx(bytes).blocks));
  } catch (error) {
    if (!(isFileError(error))) throw error;
    assert.match(fileSentence({ ...error, subject: 'docx' }), /。$/);
  }
}

describe('a docx that was tampered with', () => {
  it('cut, or with bytes changed, ends with a document or a FileError', () => {
    fc.assert(fc.property(fc.nat(sound.length), fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 6 }), fc.boolean(), (
      length, changes, cut,
    ) => {
      const bytes = sound.slice();
      for (const [at, value] of changes) bytes[at] = value;
      ends(cut ? bytes.subarray(0, length) : bytes);
    }), { numRuns: 300, seed: 1 });
  });

  it('with its XML cut, repeated and exchanged, ends with a document or a FileError', () => {
    const parts = docxParts(body, numbering);
    const names = ['word/document.xml', 'word/numbering.xml'] as const;
    fc.assert(fc.property(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(5000), fc.nat(40), fc.constantFrom('', ...pieces), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 4 }), (name, edits) => {
      let text = parts[name]!;
      for (const [at, length, piece, times] of edits) {
        const start = at % text.length;
        text = text.slice(0, start) + piece.repeat(times) + text.slice(start + length);
      }
      ends(pack({ ...parts, [name]: text }));
    }), { numRuns: 300, seed: 2 });
  });
});
