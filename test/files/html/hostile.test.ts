import assert from 'node:assert/strict';
import { isFileError } from '../../../src/files/error.js';
import { readHtml } from '../../../src/files/html/index.js';
import { reopenedFormatting } from '../hostile/html.js';

describe('a page that makes far more elements than it has tags', () => {
  for (const [what, page, fault] of [
    ['by its elements', reopenedFormatting(900), 'nodes'],
    ['by those in each other', reopenedFormatting(3_000), 'nesting'],
  ] as const) {
    it(`is refused ${what}`, () =>
      assert.throws(() => readHtml(page), (error) => isFileError(error) && error.kind === 'tooLarge' && error.fault === fault));
  }

  it('is read where it is small', () => {
    assert.equal(readHtml(reopenedFormatting(30, 20)).blocks.length, 0);
    assert.equal(readHtml(reopenedFormatting(30, 20).replaceAll('<s ', '<b ')).blocks.length, 20);
  });
});
