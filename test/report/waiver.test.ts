import assert from 'node:assert/strict';
import { fillSentence } from '../../src/report/sentence.js';
import { saysWhy, waiverSchema } from '../../src/report/waiver.js';

describe('the reason of a waiver', () => {
  for (const [reason, expected] of [
    ['', false], ['0', false], ['——', false], ['无', false], ['a', false], ['12345', false], ['无。', false],
    ['已核', true], ['无 误', true], ['ok', true], ['第3号', true], ['已核对原件', true],
  ] as const) {
    it(`${JSON.stringify(reason)} ${expected ? 'says why' : 'says nothing'}`, () => assert.equal(saysWhy({ reason }), expected));
  }
});

describe('a waiver', () => {
  const waiver = { rule: 'r', finding: 'f', figures: ['k'], values: [1], reason: '已核', name: '某', date: '2026-01-15' };

  for (const [what, changes, success] of [
    ['of a former version', {}, true], ['of a blank', { values: [null] }, true],
    ['with facts as words and numbers', { facts: { before: 3, what: '新收' } }, true],
    ['with a fact that is neither', { facts: { before: null } }, false], ['without a reason', { reason: undefined }, false],
  ] as const) {
    it(`${what} is ${success ? '' : 'not '}read`, () => assert.equal(waiverSchema.safeParse({ ...waiver, ...changes }).success, success));
  }
});

describe('a sentence with braces', () => {
  it('is filled as often as a name stands there, and with nothing else', () => {
    assert.equal(fillSentence('{a}加{b}是{a}，{a-b}、{}照旧', { a: 0, b: '{a}' }), '0加{a}是0，{a-b}、{}照旧');
  });

  for (const name of ['c', 'constructor', '__proto__']) {
    it(`has no value for {${name}} that nobody gave`, () => {
      assert.throws(() => fillSentence(`一{${name}}二`, { a: 1 }), { message: `no value for {${name}} in 一{${name}}二` });
    });
  }
});
