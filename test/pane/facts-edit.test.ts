import assert from 'node:assert/strict';
import { pairRows, withFact, withoutPair, withPair, withPairAnswer } from '../../src/pane/state/facts-edit.js';

describe('facts as a person edits them', () => {
  it('forgets a fact that was emptied', () =>
    assert.deepEqual(withFact({ trainings: 3, published: 1 }, 'trainings', undefined), { published: 1 }));

  it('keeps an answer that is no number', () => assert.deepEqual(withFact({ trainings: 3 }, 'trainings', 'omit'), { trainings: 'omit' }));

  it('keeps problem and measure side by side', () => {
    const facts = withPair({ problems: ['甲'] }, 'problems', 1, '乙', '丙');
    assert.deepEqual(facts, { problems: ['甲', '乙'], measures: ['', '丙'] });
    assert.deepEqual(withoutPair(facts, 'problems', 0), { problems: ['乙'], measures: ['丙'] });
  });

  it('keeps last year’s problems apart from this year’s', () => {
    const facts = withPair({ problems: ['甲'] }, 'lastProblems', 0, '旧', '已改');
    assert.deepEqual(facts, { problems: ['甲'], lastProblems: ['旧'], lastResults: ['已改'] });
    assert.deepEqual(withPairAnswer(facts, 'lastProblems', 'none'), { problems: ['甲'], lastProblems: 'none' });
    assert.deepEqual(withPairAnswer({ lastProblems: 'none' }, 'lastProblems', undefined), {});
  });

  for (const [why, facts, rows] of [
    ['one empty row where nothing was told', {}, [['', '']]],
    ['halves of unlike length', { problems: ['甲', '乙'], measures: ['丙'] }, [['甲', '丙'], ['乙', '']]],
  ] as const)
    it(`shows ${why}`, () => assert.deepEqual(pairRows(facts, 'problems'), rows));
});
