import assert from 'node:assert/strict';
import { followFindings, listFindings, neighbourOf, withoutTicked, type Listed } from '../../src/pane/state/listed.js';
import { finding } from './findings.js';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((rule) => finding(rule)) as [ReturnType<typeof finding>, ...ReturnType<typeof finding>[]];
const shown = (listed: readonly Listed[]): string => listed.map(({ finding: { rule }, solved }) => (solved ? `✓${rule}` : rule)).join(' ');

describe('the list after the next check', () => {
  for (const [before, after, expected] of [
    [[a, b, c], [a, b, c], 'a b c'],
    [[a, b, c], [a, c], 'a ✓b c'],
    [[a, b, c], [b, c], '✓a b c'],
    [[a, b, c], [a, b], 'a b ✓c'],
    [[a, b, c], [], '✓a ✓b ✓c'],
    [[a, c], [a, b, c], 'a b c'],
    [[b], [a, c], '✓b a c'],
    [[], [a], 'a'],
  ] as const)
    it(`of ${before.map((one) => one?.rule).join(' ')} is ${expected}`, () =>
      assert.equal(shown(followFindings(listFindings(before.map((one) => one!)), after.map((one) => one!))), expected));

  it('takes the numbers of now for a finding that stays', () => {
    const [item] = followFindings(listFindings([a]), [{ ...a, message: '新的一句' }]);
    assert.equal(item!.finding.message, '新的一句');
  });

  it('keeps a tick through a check that follows at once', () => {
    const once = followFindings(listFindings([a, b!]), [a]);
    assert.equal(shown(followFindings(once, [a])), 'a ✓b');
  });

  it('shows a finding that came back as one that was never solved', () => {
    const once = followFindings(listFindings([a, b!]), [a]);
    const back = followFindings(once, [a, b!]);
    assert.equal(shown(back), 'a b');
    assert.equal(shown(withoutTicked(back, once)), 'a b');
  });

  it('loses its ticks', () => {
    const once = followFindings(listFindings([a, b!, c!]), [b!]);
    assert.equal(shown(withoutTicked(once, once.filter(({ solved }) => solved))), 'b');
  });

  it('tells apart findings that share a key', () => {
    const keys = listFindings([a, a, a]).map(({ key }) => key);
    assert.equal(new Set(keys).size, 3);
    assert.deepEqual(followFindings(listFindings([a, a]), [a]).map(({ solved }) => solved), [false, true]);
  });
});

describe('where the keys go on from', () => {
  const all = listFindings([a, b!, c!, d!]);
  const key = (at: number): string => all[at]!.key;
  for (const [what, left, from, to] of [
    ['stays', [0, 1, 2, 3], 1, 1],
    ['goes to the next', [0, 2, 3], 1, 2],
    ['goes over a gap', [0, 3], 1, 3],
    ['goes back at the end', [0, 1], 3, 1],
    ['is nowhere in an empty list', [], 2, undefined],
  ] as const)
    it(what, () => assert.equal(neighbourOf(all, left.map((at) => all[at]!), key(from)), to === undefined ? undefined : key(to)));
});
