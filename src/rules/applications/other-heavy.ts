import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const otherHeavy = rule({
  id: 'applications/other-heavy',
  level: levels('info'),
  basis: heuristic('“其他”是兜底项，占比通常不高'),
  title: '“其他”占办理结果的比例偏高',
  checks: '总计列：（六）其他处理的“3.其他”达到{least}件以上，并且超过办结总数的{most}%。',
  why: '能归入前面各项的，不应放进“其他”。比例高，往往是归类不准。',
  remedy: '逐件核对归类；属实的，不用改。',
  says: '“3.其他”{other}件，占办结{concluded}件的{percent}%。请核对{where}的归类。',
  thresholds: { least: 10, most: 20 },
  *check({ known }, say, { least, most }) {
    const keys = ['applications.otherHandling.other.total', 'applications.concluded.total'] as const;
    const figures = known(...keys);
    if (!figures) return;
    const [other, concluded] = figures;
    if (other < least || other * 100 <= concluded * most) return;
    yield say('applications', keys, { other, concluded, percent: Math.round((other / concluded) * 100) });
  },
});
