import assert from 'node:assert/strict';
import { isFileError } from '../../../src/files/error.js';
import { readHtml } from '../../../src/files/html/index.js';
import { reopenedFormatting } from '../hostile/html.js';

describe('a hostile page', () => {
  it('is refused by the elements that it makes, not by its tags', () => {
    assert.throws(() => readHtml(reopenedFormatting()), (error) => isFileError(error) && error.kind === 'tooLarge' && error.fault === 'nodes');
  });

  it('of the same kind but small is read', () => {
    assert.equal(readHtml(reopenedFormatting(30)).blocks.length, 30);
  });
});
