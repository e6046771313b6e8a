import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const suitWithoutReview = rule({
  id: 'disputes/suit-without-review',
  level: levels('info'),
  basis: heuristic('复议后起诉，此前应有复议'),
  title: '有复议后起诉，两年都没有复议',
  checks: '表四复议后起诉总计大于0，而本年和上年的行政复议总计都是0。要有上年年报才能检查。',
  why: '复议后起诉的案件，此前应有一件复议。可能把“未经复议直接起诉”填到了这里。',
  remedy: '核对起诉的种类；属实的，不用改。',
  says: '有复议后起诉{suits}件，本年和上年都没有行政复议。请核对{where}；未经复议的，移到“未经复议直接起诉”。',
  *check({ lastYear, known }, say) {
    const keys = ['disputes.suitAfterReview.total', 'disputes.review.total'];
    const [suits, reviews] = known(...keys) ?? [];
    if (suits !== undefined && suits > 0 && reviews === 0 && lastYear?.figures['disputes.review.total'] === 0) {
      yield say('disputes', keys, { suits });
    }
  },
});
