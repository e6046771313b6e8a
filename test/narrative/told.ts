import fc from 'fast-check';
import { fields, type FactField } from '../../src/narrative/facts/fields.js';
import type { Facts } from '../../src/narrative/types.js';

const letters = '公开更新不够及时人手少栏目制度答复规范渠道查阅审查归档培训考核评议';
/** A person's words: each field its own, so that no two sentences are alike. */
const wordsOf = (key: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 8 }).map((found) => `${key}${found.join('')}`);

function answers(field: FactField & { key: string }): fc.Arbitrary<unknown> {
  const { key, kind } = field;
  switch (kind) {
    case 'count': return fc.oneof(fc.nat(20_000), fc.constantFrom(0, 1, 'none', 'omit'));
    case 'amount': return fc.oneof(fc.nat(30_000).map((cents) => cents / 10), fc.constantFrom('none', 'omit'));
    case 'words': return fc.oneof(wordsOf(key), fc.constantFrom('none', 'omit'));
    case 'list': return fc.array(fc.nat(9), { minLength: 1, maxLength: 1 });
  }
}

/** Problems and what is done about them, as many of one as of the other. */
const pairsOf = (first: string, second: string): fc.Arbitrary<Record<string, readonly string[]>> =>
  fc.nat(3).chain((count) => fc.record({
    [first]: fc.tuple(...Array.from({ length: count + 1 }, (_, at) => wordsOf(`${first}${at}`))),
    [second]: fc.tuple(...Array.from({ length: count + 1 }, (_, at) => wordsOf(`${second}${at}`))),
  }));

const single = fc.record(Object.fromEntries(fields.flatMap((field) =>
  (field.kind === 'list' ? [] : [[field.key, answers(field)]]))));

/** Every question answered: with a number or words, with 没有 or with 不写. */
export const allTold: fc.Arbitrary<Facts> = fc.tuple(
  single, pairsOf('problems', 'measures'), fc.oneof(pairsOf('lastProblems', 'lastResults'), fc.constant({ lastProblems: 'none' })),
).map((parts) => Object.assign({}, ...parts) as Facts);

/** Some of them. */
export const someTold: fc.Arbitrary<Facts> = fc.tuple(allTold, fc.subarray(fields.map(({ key }) => key))).map(([facts, kept]) =>
  Object.fromEntries(kept.flatMap((key) => (key in facts ? [[key, facts[key]]] : []))) as Facts);
