import { isTenThousand } from '../disclosure/fee-unit.js';
import { heuristic, levels, type Rule } from '../rule.js';
import { said } from '../said.js';

export const carrySwing: Rule = {
  id: 'carry/swing',
  level: levels('warning'),
  basis: heuristic('同一单位的业务量很少一年之内变化五倍'),
  title: '与上年相比变化过大',
  checks: '表二和各总计：与上年相比变化达到五倍，并且相差 100 以上；从 20 以上变为 0，或者从 0 变为 20 以上。要有上年年报才能检查。',
  why: '可能多打了一位、填错了行、漏报，或者统计口径变了。',
  remedy: '核对数字和口径；属实的，说明情况。',
  *check({ form, lastYear, known }) {
    for (const { key, table, column, rowPath } of form.figures) {
      if (table !== 'disclosure' && column !== 'total') continue;
      const before = lastYear?.figures[key];
      const [now] = typeof before === 'number' ? known(key) ?? [] : [];
      if (now === undefined || typeof before !== 'number') continue;
      const [least, most] = [Math.min(now, before), Math.max(now, before)];
      // disclosure/fee-first-time and disclosure/fee-unit speak of these
      if (key === 'disclosure.fees.amount' && (before === 0 || isTenThousand(most / least))) continue;
      if ((least === 0 && most >= 20) || (most >= 5 * Math.max(1, least) && most - least >= 100)) yield said(table, [key], { label: rowPath.at(-1)!, before, now });
    }
  },
};
