import { heuristic, levels, type Rule } from '../rule.js';
import { said } from '../said.js';

export const feePrecision: Rule = {
  id: 'entry/fee-precision',
  level: levels('info'),
  basis: heuristic('以万元为单位，六位小数已精确到分'),
  title: '收费金额的小数位过多',
  checks: '行政事业性收费的小数超过 6 位。',
  why: '一分钱是 0.000001 万元，再多的小数没有意义，多半是表格软件计算留下的尾数。',
  remedy: '四舍五入到 6 位以内。',
  *check({ known }) {
    const key = 'disclosure.fees.amount';
    const [fee] = known(key) ?? [];
    if (fee === undefined) return;
    const decimals = /\.(\d+)$/.exec(String(fee))?.[1]?.length ?? 0;
    if (decimals > 6 || /e-/.test(String(fee))) yield said('disclosure', [key], { fee });
  },
};
