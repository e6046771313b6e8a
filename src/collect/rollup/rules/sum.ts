import { levels } from '../../../rules/card.js';
import { differenceRule } from '../difference-rule.js';

export const rollupSum = differenceRule(['applications', 'disputes'], {
  id: 'rollup/sum',
  level: levels('error'),
  title: '本级年报的表三、表四与各单位合计不符',
  checks: '表三、表四的每个数，本级年报等于各单位之和。一个单位或一格就能说明的，由另外的规则说。要有本级年报（--own）才能检查。',
  why: '申请、复议、诉讼都由各单位办理，汇总时不增不减。',
  remedy: '看“各单位”表里这一列，逐个核对。',
});
