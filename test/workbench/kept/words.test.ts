import assert from 'node:assert/strict';
import { tooLarge, unfinished } from '../../../src/files/error.js';
import { momentWords, notKept } from '../../../src/workbench/kept/words.js';

describe('words about what is kept in the browser', () => {
  const at = (...parts: [number, number, number, number, number]): Date => new Date(parts[0], parts[1] - 1, ...parts.slice(2) as [number]);
  for (const [then, words] of [
    [at(2025, 1, 9, 0, 5), '今天 00:05'],
    [at(2025, 1, 8, 23, 59), '1月8日 23:59'],
    [at(2024, 12, 31, 8, 0), '2024年12月31日 08:00'],
    [at(2024, 1, 9, 8, 0), '2024年1月9日 08:00'],
  ] as const)
    it(`says ${words}`, () => assert.equal(momentWords(then.getTime(), at(2025, 1, 9, 12, 0)), words));

  for (const [what, error, sentence] of [
    ['storage that is off', new Error('no IndexedDB'), /不许本页存数据，改动没有暂存。请常点“保存”/],
    ['storage that is full', new DOMException('full', 'QuotaExceededError'), /存储空间满了，改动没有暂存。请现在点“保存”/],
    ['a worker that does not start', unfinished('start'), /^改动没能暂存。请现在点“保存”，存成文件。$/],
    ['what no file can hold', tooLarge('cells', { limit: 1 }), /^改动没能暂存。.+/],
  ] as const)
    it(`says why and what to do: ${what}`, () => assert.match(notKept(error), sentence));
});
