import { heuristic, levels } from '../card.js';
import { entryRule } from './entry-rule.js';

export const leadingZero = entryRule({
  kind: 'leading-zero',
  level: levels('info'),
  basis: heuristic('数字前多了0'),
  title: '数字前有多余的0',
  checks: '填了007这样前面带0的数。',
  why: '多半是多打了0，也可能漏打了别的数字。',
  remedy: '核对后去掉前面的0。',
  says: '{where}填的是“{text}”，前面的0是多余的，请填{number}。',
});
