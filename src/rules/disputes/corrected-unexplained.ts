import { textOf } from '../../report/text.js';
import { levels, practice } from '../card.js';
import { rule } from '../rule.js';

const blocks = ['review', 'directSuit', 'suitAfterReview'] as const;

export const correctedUnexplained = rule({
  id: 'disputes/corrected-unexplained',
  level: levels('warning'),
  basis: practice('各地要求在第五部分分析被纠正的原因和改进措施'),
  title: '有被纠正的案件，第五部分没有提',
  checks: '表四任一“结果纠正”大于0，而第五部分没有说到复议、诉讼、纠正或者答复。没有正文的，不检查。',
  why: '被纠正说明答复有问题，年报的第五部分就是写问题和改进的。',
  remedy: '在第五部分写明被纠正的原因和改进措施。',
  says: '有{count}件被纠正，第五部分没有说到原因和改进。请核对{where}，补写第五部分。',
  *check({ report, known }, say) {
    const text = textOf(report.sections, 'problems');
    if (text === '' || /复议|诉讼|纠错|纠正|败诉|答复/.test(text)) return;
    const keys = blocks.map((block) => `disputes.${block}.corrected`);
    const corrected = keys.filter((key) => known(key)?.some((count) => count > 0));
    const count = corrected.reduce((sum, key) => sum + report.figures[key]!, 0);
    if (corrected.length > 0) yield say('disputes', corrected, { count });
  },
});
