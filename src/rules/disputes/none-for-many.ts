import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

const blocks = ['review', 'directSuit', 'suitAfterReview'] as const;

export const noneForMany = rule({
  id: 'disputes/none-for-many',
  level: levels('info'),
  basis: heuristic('申请多的单位，很少全年没有复议、诉讼'),
  title: '申请很多，却没有一件复议、诉讼',
  checks: '表三本年新收{many}件以上，而表四三组总计都是0。',
  why: '可能漏填了表四。',
  remedy: '向法制机构核对复议、诉讼的件数；属实的，不用改。',
  says: '本年新收{received}件，没有一件复议、诉讼。请核对{where}有没有漏填。',
  thresholds: { many: 200 },
  *check({ known }, say, { many }) {
    const keys = [...blocks.map((block) => `disputes.${block}.total`), 'applications.received.total'];
    const [review, direct, after, received] = known(...keys) ?? [];
    if (received !== undefined && received >= many && review === 0 && direct === 0 && after === 0) {
      yield say('disputes', keys, { received });
    }
  },
});
