import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const coercionAlone = rule({
  id: 'disclosure/coercion-alone',
  level: levels('info'),
  basis: heuristic('行政强制多与许可、处罚相伴'),
  title: '只有行政强制，没有许可和处罚',
  checks: '行政强制大于0，而行政许可、行政处罚都是0。',
  why: '多半是填错了行：处罚填到了强制一行。',
  remedy: '核对三行；属实的，不用改。',
  says: '有行政强制{coercion}件，许可和处罚都是0。请核对{where}有没有填错行。',
  *check({ known }, say) {
    const keys = ['coercion', 'penalties', 'licensing'].map((row) => `disclosure.${row}.decisions`);
    const [coercion, penalties, licensing] = known(...keys) ?? [];
    if (coercion !== undefined && coercion > 0 && penalties === 0 && licensing === 0) yield say('disclosure', keys, { coercion });
  },
});
