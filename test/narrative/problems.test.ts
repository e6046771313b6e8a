import assert from 'node:assert/strict';
import type { Facts } from '../../src/narrative/types.js';
import { reportWith, saidIn } from './written.js';

const zero = reportWith({});
const both = (facts: Facts, report = zero): [string, string] =>
  [saidIn('problems.problems', report, facts), saidIn('problems.measures', report, facts)];

describe('五、存在的主要问题及改进情况', () => {
  for (const [why, facts, problems, measures] of [
    ['nothing told', {}, '【待填：存在的主要问题】', '【待填：针对问题的改进措施】'],
    ['one pair has no ordinals', { problems: ['公开不够及时'], measures: ['明确更新时限'] }, '公开不够及时', '明确更新时限'],
    ['three pairs', { problems: ['甲项不足', '乙项不足', '丙项不足'], measures: ['补甲', '补乙', '补丙'] }, '一是甲项不足；二是乙项不足；三是丙项不足', '一是补甲；二是补乙；三是补丙'],
    ['a measure is missing', { problems: ['甲项不足', '乙项不足'], measures: ['补甲'] }, '一是甲项不足；二是乙项不足', '一是补甲；二是【待填：第二个问题的改进措施】'],
    ['a measure in between is missing', { problems: ['甲项不足', '乙项不足'], measures: ['', '补乙'] }, '一是甲项不足；二是乙项不足', '一是【待填：第一个问题的改进措施】；二是补乙'],
    ['a problem is missing', { problems: ['甲项不足'], measures: ['补甲', '补乙'] }, '一是甲项不足；二是【待填：第二个问题】', '一是补甲；二是补乙'],
    ['the only measure is missing', { problems: ['甲项不足'] }, '甲项不足', '【待填：第一个问题的改进措施】'],
    ['empty lines count for nothing', { problems: ['', '甲项不足', ' '], measures: ['', '补甲'] }, '甲项不足', '补甲'],
    ['无 is no answer', { problems: ['无'], measures: ['暂无。'] }, '【待填：存在的主要问题】', '【待填：针对问题的改进措施】'],
    ['numbering and closing marks are the sentence’s own', { problems: ['1. 甲项不足。', '（二）乙项不足；', '三是丙项不足'], measures: ['一是，补甲', '2、补乙', '补丙…'] },
      '一是甲项不足；二是乙项不足；三是丙项不足', '一是补甲；二是补乙；三是补丙…'],
    ['a number at the beginning stays', { problems: ['1.5万条信息未归档', '一些栏目更新慢'], measures: ['2024年底前归档', '十日内更新'] },
      '一是1.5万条信息未归档；二是一些栏目更新慢', '一是2024年底前归档；二是十日内更新'],
    ['lines become one', { problems: ['甲项不足\n主要是人手少'], measures: ['补甲。\r\n充实人员'] }, '甲项不足，主要是人手少', '补甲。充实人员'],
  ] as const)
    it(why, () => assert.deepEqual(both(facts), [`2024年，政府信息公开工作主要存在以下问题：${problems}。`, `针对上述问题，改进措施如下：${measures}。`]));

  const corrected = reportWith({
    'disputes.review.corrected': 1, 'disputes.directSuit.corrected': 2, 'disputes.review.total': 1, 'disputes.directSuit.total': 2,
  });
  it('asks why cases were corrected', () => {
    assert.match(both({ problems: ['甲项不足'], measures: ['补甲'] }, corrected)[1], /行政复议结果纠正1件、行政诉讼结果纠正2件，【待填：被纠正的原因和改进措施】。$/);
  });
  it('asks also when another result is blank', () => {
    assert.match(both({}, reportWith({ 'disputes.review.corrected': 1, 'disputes.directSuit.corrected': null }))[1],
      /行政复议结果纠正1件、行政诉讼结果纠正【待填：表四“行政诉讼”的“结果纠正”】件，【待填/);
  });
  it('does not ask when the person speaks of it', () => {
    assert.doesNotMatch(both({ problems: ['答复被行政复议机关纠正'], measures: ['规范答复文书'] }, corrected)[1], /结果纠正/);
  });
  it('does not ask where nothing was corrected', () => assert.doesNotMatch(both({})[1], /纠正/));
  it('reads at most 99 pairs', () => {
    const [problems] = both({ problems: Array.from({ length: 150 }, (_, at) => `第${at}处不足`) });
    assert.match(problems, /九十九是第98处不足。$/);
  });
});
