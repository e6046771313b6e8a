import assert from 'node:assert/strict';
import { earlierStates, newestFirst, offeredStates, stateOf, surplus, type KeptState } from '../../../src/workbench/kept/kept-state.js';

const minute = 60_000;

/** `甲3!`: desk 甲, third minute, done. */
const states = (words: string): KeptState[] => words.split(' ').filter(Boolean).map((word) => {
  const [, desk, time, done] = /^(\D)(\d+)(!?)$/.exec(word)!;
  return stateOf(desk!, `${desk}.xlsx`, Number(time) * minute, done === '!');
});
const words = (some: readonly KeptState[]): string =>
  some.map(({ desk, time, isDone }) => `${desk}${time / minute}${isDone ? '!' : ''}`).join(' ');
const run = (desk: string, from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `${desk}${from + index}`).join(' ');

describe('what is kept in the browser', () => {
  for (const [what, before, gone] of [
    ['nothing of ten', run('甲', 1, 10), ''],
    ['the oldest of twelve', run('甲', 1, 12), '甲2 甲1'],
    ['nothing that is the last of its workbook', `乙1 ${run('甲', 2, 11)}`, ''],
    ['the earlier ones of another workbook', `乙1 乙2 ${run('甲', 3, 12)}`, '乙1'],
    ['workbooks after the tenth', Array.from('甲乙丙丁戊己庚辛壬癸子丑', (desk, index) => `${desk}${index + 1}`).join(' '), '乙2 甲1'],
  ] as const)
    it(`loses ${what}`, () => assert.equal(words(surplus(states(before))), gone));

  for (const [what, kept, open, offered] of [
    ['the last state of each workbook, newest first', '甲1 乙2 甲3 乙4', '', '乙4 甲3'],
    ['none that was saved since', '甲1 甲2!', '', ''],
    ['one that was changed after saving', '甲1! 甲2', '', '甲2'],
    ['none that another page has open', '甲1 乙2', '乙', '甲1'],
  ] as const)
    it(`offers ${what}`, () => assert.equal(words(offeredStates(states(kept), (desk) => open.includes(desk))), offered));

  it('gives up all but the last state of each workbook where room is short', () =>
    assert.equal(words(earlierStates(states('甲1 乙2 甲3 乙4 甲5'))), '甲3 乙2 甲1'));

  it('has one state a minute of a workbook', () => {
    const [one, other] = [stateOf('甲', '', 3 * minute, false), stateOf('甲', '', 3 * minute + 59_999, false)];
    assert.equal(one.key, other.key);
    assert.notEqual(one.key, stateOf('甲', '', 4 * minute, false).key);
    assert.notEqual(one.key, stateOf('乙', '', 3 * minute, false).key);
    assert.deepEqual(newestFirst([one, other]), [other, one]);
  });
});
