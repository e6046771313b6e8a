import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../src/report/sha256.js';

const expected = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256', () => {
  for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    it(`is that of Node for ${length} letters`, () => assert.equal(sha256('a'.repeat(length)), expected('a'.repeat(length))));
  }
  it('is that of Node for any text', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === expected(text))));
});
