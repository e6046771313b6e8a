import { levels } from '../../../rules/card.js';
import { differenceRule } from '../difference-rule.js';

export const rollupStock = differenceRule(['disclosure'], {
  id: 'rollup/stock',
  level: levels('warning'),
  title: '本级年报的表二与各单位合计不符',
  checks: '表二的每个数，本级年报等于各单位之和。一个单位或一格就能说明的，由另外的规则说。要有本级年报（--own）才能检查。',
  why: '联合制发、代管的事项可能只算一次，所以只是存疑。',
  remedy: '看“各单位”表里这一列，逐个核对；有缘由的，说明情况。',
});
