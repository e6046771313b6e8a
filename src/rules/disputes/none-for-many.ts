import { heuristic, levels, type Rule } from '../rule.js';
import { said } from '../said.js';

const blocks = ['review', 'directSuit', 'suitAfterReview'] as const;

export const noneForMany: Rule = {
  id: 'disputes/none-for-many',
  level: levels('info'),
  basis: heuristic('申请多的单位，很少全年没有复议、诉讼'),
  title: '申请很多，却没有一件复议、诉讼',
  checks: '表三本年新收 200 件以上，而表四三组总计都是 0。',
  why: '可能漏填了表四。',
  remedy: '向法制机构核对复议、诉讼的件数；属实的，不用改。',
  *check({ known }) {
    const keys = [...blocks.map((block) => `disputes.${block}.total`), 'applications.received.total'];
    const [review, direct, after, received] = known(...keys) ?? [];
    if (received !== undefined && received >= 200 && review === 0 && direct === 0 && after === 0) yield said('disputes', keys, { received });
  },
};
