import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const aboveApplications = rule({
  id: 'disputes/above-applications',
  level: levels('info'),
  basis: heuristic('复议、诉讼多由当年的申请引起'),
  title: '复议、诉讼多于全年收到的申请',
  checks: '表四三组总计之和，大于表三本年新收总计。',
  why: '往年的申请也会引起当年的复议、诉讼，所以不一定是错。也可能统计了与政府信息公开无关的案件。',
  remedy: '核对是否都是政府信息公开案件；属实的，不用改。',
  says: '复议、诉讼共{cases}件，多于本年新收{received}件。往年申请引起的不算错，请核对{where}。',
  *check({ known }, say) {
    const keys = [
      'disputes.review.total', 'disputes.directSuit.total', 'disputes.suitAfterReview.total', 'applications.received.total',
    ] as const;
    const figures = known(...keys);
    if (!figures) return;
    const [review, direct, after, received] = figures;
    const cases = review + direct + after;
    if (cases > Math.max(received, 0)) yield say('disputes', keys, { cases, received });
  },
});
