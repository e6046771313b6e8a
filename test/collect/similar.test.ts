import assert from 'node:assert/strict';
import { compareTexts, TextIndex } from '../../src/collect/similar.js';

const sentence = (seed: number): string => Array.from({ length: 60 }, (_, at) =>
  String.fromCharCode(0x4e00 + ((seed * 7919 + at * 104729 + seed * at * 31) % 6000))).join('');
const text = (...seeds: number[]): string => seeds.map((seed) => `${sentence(seed)}。`).join('\n');

describe('texts of two bodies that are alike', () => {
  for (const [what, texts, pairs] of [
    ['a copy', [text(1, 2, 3, 4), text(9, 8, 7, 6), text(1, 2, 3, 4)], ['甲丙']],
    ['a copy with other numbers and marks', [text(1, 2, 3, 4).replace(/。/g, '12件，'), text(1, 2, 3, 4)], ['甲乙']],
    ['most of a short text in a long one', [text(1, 2, 3, 4, 20), text(1, 2, 3, 4, 10, 11, 12, 13, 14, 15)], ['甲乙']],
    ['one sentence of ten', [text(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), text(1, 12, 13, 14, 15, 16, 17, 18, 19, 20)], []],
    ['texts that are hardly there', ['', '无', text(1)], []],
  ] as const) it(what, () => {
    const index = new TextIndex();
    const names = ['甲', '乙', '丙'];
    texts.forEach((one, at) => index.add(names[at]!, one));
    const found = index.candidates().flatMap(([one, other]) =>
      compareTexts([one, other], [texts[names.indexOf(one)]!, texts[names.indexOf(other)]!]) ?? []);
    const inOrder = (pair: readonly string[]): string => [...pair].sort((one, other) => names.indexOf(one) - names.indexOf(other)).join('');
    assert.deepEqual(found.map(({ one, other }) => inOrder([one, other])), pairs);
    for (const { share, passages } of found) assert.ok(share >= 0.5 && share <= 1 && passages.length > 0);
  });

  it('what all bodies have in common is the form’s own language', () => {
    const index = new TextIndex();
    for (let at = 0; at < 40; at++) index.add(String(at), text(500, 501, 502, at * 3 + 1, at * 3 + 2));
    assert.deepEqual(index.candidates(), []);
  });

  it('shows the longest passage that both have', () => {
    const [pair] = [compareTexts(['甲', '乙'], [text(1, 2, 3, 4), text(2, 9, 1, 8, 3)])];
    assert.ok(pair!.passages.includes(sentence(1)) || pair!.passages.some((passage) => passage.includes(sentence(1).slice(0, 50))));
  });
});
