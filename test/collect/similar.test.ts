import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bareText, compareTexts, gramsOf } from '../../src/collect/similar.js';
import { mostPairs, TextIndex } from '../../src/collect/text-index.js';

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
    texts.forEach((one, at) => index.add(at, one));
    const found = index.candidates().pairs.flatMap(([one, other]) =>
      compareTexts([names[one]!, names[other]!], [texts[one]!, texts[other]!]) ?? []);
    assert.deepEqual(found.map(({ one, other }) => one + other), pairs);
    for (const { share, passages } of found) assert.ok(share >= 0.5 && share <= 1 && passages.length > 0);
  });

  it('what all bodies have in common is the form’s own language', () => {
    const index = new TextIndex();
    for (let at = 0; at < 40; at++) index.add(at, text(500, 501, 502, at * 3 + 1, at * 3 + 2));
    assert.deepEqual(index.candidates(), { pairs: [], isCut: false });
  });

  it('finds the pairs that share much as counting them one by one does, whatever comes first', () => {
    const some = fc.array(fc.array(fc.nat(14), { minLength: 4, maxLength: 8 }), { minLength: 2, maxLength: 14 });
    fc.assert(fc.property(some, fc.boolean(), (seeds, isTurned) => {
      const texts = seeds.map((own) => text(...own));
      const index = new TextIndex();
      const order = [...texts.entries()];
      for (const [at, one] of isTurned ? order.reverse() : order) index.add(at, one);
      assert.deepEqual(index.candidates(), { pairs: counted(texts), isCut: false });
    }), { numRuns: 200 });
  });

  it('gives the first pairs of many copies, and says that there are more', () => {
    const index = new TextIndex();
    for (let at = 399; at >= 0; at--) {
      const group = Math.floor(at / 40) * 5;
      index.add(at, text(group, group + 1, group + 2, group + 3));
    }
    const { pairs, isCut } = index.candidates();
    assert.deepEqual([pairs.length, isCut, pairs[0]], [mostPairs, true, [0, 1]]);
  });

  it('shows the longest passage that both have', () => {
    const [pair] = [compareTexts(['甲', '乙'], [text(1, 2, 3, 4), text(2, 9, 1, 8, 3)])];
    assert.ok(pair!.passages.includes(sentence(1)) || pair!.passages.some((passage) => passage.includes(sentence(1).slice(0, 50))));
  });
});

/** All pairs, gram by gram; the likeliest first. */
function counted(texts: readonly string[]): (readonly [number, number])[] {
  const grams = texts.map((one) => new Set([...gramsOf(bareText(one))].filter((gram) => gram % 8 === 0)));
  const most = Math.max(8, Math.ceil(texts.length * 0.1));
  const isOwn = (gram: number): boolean => grams.filter((own) => own.has(gram)).length <= most;
  const own = grams.map((all) => [...all].filter(isOwn));
  const pairs = texts.flatMap((_, one) => texts.map((_other, other) => [one, other] as const)).filter(([one, other]) => one < other);
  return pairs.map(([one, other]) => {
    const least = Math.min(own[one]!.length, own[other]!.length);
    return { one, other, share: least > 0 ? own[one]!.filter((gram) => grams[other]!.has(gram)).length / least : 0 };
  }).filter(({ share }) => share >= 0.4).sort((a, b) => b.share - a.share || a.one - b.one || a.other - b.other)
    .map(({ one, other }) => [one, other] as const);
}
