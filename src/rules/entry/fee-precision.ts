import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const feePrecision = rule({
  id: 'entry/fee-precision',
  level: levels('info'),
  basis: heuristic('以万元为单位，六位小数已精确到分'),
  title: '收费金额的小数位过多',
  checks: '行政事业性收费的小数超过{decimals}位。',
  why: '一分钱是0.000001万元，再多的小数没有意义，多半是表格软件计算留下的尾数。',
  remedy: '四舍五入到{decimals}位以内。',
  says: '{where}是{fee}，小数超过{decimals}位，已不到一分钱。请四舍五入到{decimals}位以内。',
  thresholds: { decimals: 6 },
  *check({ known }, say, { decimals }) {
    const key = 'disclosure.fees.amount';
    const [fee] = known(key) ?? [];
    if (fee !== undefined && Number(fee.toFixed(decimals)) !== fee) yield say('disclosure', [key], { fee });
  },
});
