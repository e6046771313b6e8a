import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const carriedForwardLarge = rule({
  id: 'applications/carried-forward-large',
  level: levels('warning'),
  basis: heuristic('法定答复期限为20个工作日，结转的多是年末收到的申请'),
  title: '结转下年度的比例偏高',
  checks: '总计列：本年新收{least}件以上，结转下年度超过新收的{most}%。',
  why: '申请一般在20个工作日内答复，只有年末收到的才会结转。比例偏高，可能漏计了办结，或者超期未办。',
  remedy: '核对结转的申请；确属年末集中收到的，说明情况。',
  says: '结转下年度{carried}件，占本年新收{received}件的{percent}%。请核对{where}有没有漏计办结。',
  thresholds: { least: 10, most: 30 },
  *check({ known }, say, { least, most }) {
    const keys = ['applications.received.total', 'applications.concluded.total', 'applications.carriedForward.total'] as const;
    const figures = known(...keys);
    if (!figures) return;
    const [received, concluded, carried] = figures;
    // none concluded is another rule's matter
    if (received < least || concluded === 0 || carried * 100 <= received * most) return;
    yield say('applications', keys, { received, carried, percent: Math.round((carried / received) * 100) });
  },
});
