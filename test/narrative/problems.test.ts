import assert from 'node:assert/strict';
import type { Facts } from '../../src/narrative/types.js';
import { reportWith, saidIn, written } from './written.js';

const zero = reportWith({});
const both = (facts: Facts, report = zero): [string, string] =>
  [saidIn('problems.problems', report, facts), saidIn('problems.measures', report, facts)];

describe('五、存在的主要问题及改进情况', () => {
  for (const [why, facts, problems, measures] of [
    ['nothing told', {}, '【待填：主要问题】', '【待填：改进措施】'],
    ['one pair has no ordinals', { problems: ['公开不够及时'], measures: ['明确更新时限'] }, '公开不够及时', '明确更新时限'],
    ['three pairs', { problems: ['甲项不足', '乙项不足', '丙项不足'], measures: ['补甲', '补乙', '补丙'] }, '一是甲项不足；二是乙项不足；三是丙项不足', '一是补甲；二是补乙；三是补丙'],
    ['a measure is missing', { problems: ['甲项不足', '乙项不足'], measures: ['补甲'] }, '一是甲项不足；二是乙项不足', '一是补甲；二是【待填：第二个问题的改进措施】'],
    ['a measure in between is missing', { problems: ['甲项不足', '乙项不足'], measures: ['', '补乙'] }, '一是甲项不足；二是乙项不足', '一是【待填：第一个问题的改进措施】；二是补乙'],
    ['a problem is missing', { problems: ['甲项不足'], measures: ['补甲', '补乙'] }, '一是甲项不足；二是【待填：第二个问题】', '一是补甲；二是补乙'],
    ['the only measure is missing', { problems: ['甲项不足'] }, '甲项不足', '【待填：改进措施】'],
    ['empty lines count for nothing', { problems: ['', '甲项不足', ' '], measures: ['', '补甲'] }, '甲项不足', '补甲'],
    ['无 is no answer', { problems: ['无'], measures: ['暂无。'] }, '【待填：主要问题】', '【待填：改进措施】'],
    ['numbering and closing marks are the sentence’s own', { problems: ['1. 甲项不足。', '（二）乙项不足；'], measures: ['一是，补甲', '2、补乙'] },
      '一是甲项不足；二是乙项不足', '一是补甲；二是补乙'],
  ] as const)
    it(why, () => assert.deepEqual(both(facts), [`2024年，政府信息公开工作存在的主要问题：${problems}。`, `针对上述问题，改进措施如下：${measures}。`]));

  for (const [why, facts, text] of [
    ['asked for', {}, '上年年报所列问题的改进情况：【待填：上年问题】。'],
    ['one', { lastProblems: ['栏目不全'], lastResults: ['已补齐'] }, '上年年报所列问题的改进情况：栏目不全，已补齐。'],
    ['two', { lastProblems: ['栏目不全', '更新慢'], lastResults: ['已补齐'] },
      '上年年报所列问题的改进情况：一是栏目不全，已补齐；二是更新慢，【待填：第二个问题的上年问题的改进情况】。'],
  ] as const)
    it(`last year’s problems: ${why}`, () => assert.equal(saidIn('problems.last', zero, facts), text.replace('个问题的上年问题的', '个问题的')));

  for (const answer of ['none', 'omit'] as const)
    it(`last year’s problems: nothing is said where the answer is ${answer}`, () =>
      assert.throws(() => saidIn('problems.last', zero, { lastProblems: answer }), /no paragraph/));

  const corrected = reportWith({
    'disputes.review.corrected': 1, 'disputes.directSuit.corrected': 2, 'disputes.review.total': 1, 'disputes.directSuit.total': 2,
  });
  const pair = { problems: ['甲项不足'], measures: ['补甲'] };
  for (const [why, facts, said] of [
    ['asks why cases were corrected', pair, '行政复议结果纠正1件、行政诉讼结果纠正2件。【待填：被纠正的原因和改进措施】。'],
    ['says why', { ...pair, correctedReasons: '原因是告知不全，已改进。' }, '行政复议结果纠正1件、行政诉讼结果纠正2件。原因是告知不全，已改进。'],
    ['says nothing where a person left it out', { ...pair, correctedReasons: 'omit' }, undefined],
    ['does not ask when the person speaks of it', { problems: ['答复被行政复议机关纠正'], measures: ['规范答复文书'] }, undefined],
  ] as const)
    it(why, () => assert.equal(written(corrected, facts)['problems.corrected'], said));

  it('reads at most 99 pairs', () => {
    const [problems] = both({ problems: Array.from({ length: 150 }, (_, at) => `第${at}处不足`) });
    assert.match(problems, /九十九是第98处不足。$/);
  });
});
