import { heuristic, levels, type Rule } from '../rule.js';
import { said } from '../said.js';

export const otherHeavy: Rule = {
  id: 'applications/other-heavy',
  level: levels('info'),
  basis: heuristic('“其他”是兜底项，占比通常不高'),
  title: '“其他”占办理结果的比例偏高',
  checks: '总计列：（六）其他处理的“3.其他”达到 10 件以上，并且超过办结总数的 20%。',
  why: '能归入前面各项的，不应放进“其他”。比例高，往往是归类不准。',
  remedy: '逐件核对归类；属实的，不用改。',
  *check({ known }) {
    const keys = ['applications.otherHandling.other.total', 'applications.concluded.total'];
    const [other, concluded] = known(...keys) ?? [];
    if (other === undefined || concluded === undefined || other < 10 || other <= concluded * 0.2) return;
    yield said('applications', keys, { other, concluded, percent: Math.round((other / concluded) * 100) });
  },
};
