import assert from 'node:assert/strict';
import { readTyped, withFact, withoutPair, withPair } from '../../src/pane/state/facts-edit.js';

describe('a number typed into the form of facts', () => {
  for (const [text, decimals, expected] of [
    ['12', false, { value: 12 }],
    ['１２', false, { value: 12 }],
    ['1,234', false, { value: 1234 }],
    [' 3 ', false, { value: 3 }],
    ['0', false, { value: 0 }],
    ['', false, { value: undefined }],
    ['3次', false, 'refused'],
    ['-1', false, 'refused'],
    ['1.5', false, 'refused'],
    ['1.5', true, { value: 1.5 }],
    ['1.555', true, 'refused'],
    ['1e3', true, 'refused'],
    ['99999999999999999', false, 'refused'],
  ] as const)
    it(`reads ${JSON.stringify(text)}${decimals ? ' as an amount' : ''}`, () => assert.deepEqual(readTyped(text, decimals), expected));
});

describe('facts as a person edits them', () => {
  it('forgets a fact that was emptied', () =>
    assert.deepEqual(withFact({ trainings: 3, published: 1 }, 'trainings', undefined), { published: 1 }));
  it('keeps problem and measure side by side', () => {
    const facts = withPair({ problems: ['甲'] }, 1, '乙', '丙');
    assert.deepEqual(facts, { problems: ['甲', '乙'], measures: ['', '丙'] });
    assert.deepEqual(withoutPair(facts, 0), { problems: ['乙'], measures: ['丙'] });
  });
});
