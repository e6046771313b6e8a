import { isTenThousand } from '../disclosure/fee-unit.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const carrySwing = rule({
  id: 'carry/swing',
  level: levels('warning'),
  basis: heuristic('同一单位的业务量很少一年之内变化五倍'),
  title: '与上年相比变化过大',
  checks: '表二和各总计：与上年相比变化达到{times}倍，并且相差{apart}以上；从{some}以上变为0，或者从0变为{some}以上。要有上年年报才能检查。',
  why: '可能多打了一位、填错了行、漏报，或者统计口径变了。',
  remedy: '核对数字和口径；属实的，说明情况。',
  says: '“{label}”上年{before}，本年{now}，变化过大。请核对{where}。',
  thresholds: { times: 5, apart: 100, some: 20 },
  *check({ form, lastYear, known }, say, { times, apart, some }) {
    for (const { key, table, column, rowPath } of form.figures) {
      if (table !== 'disclosure' && column !== 'total') continue;
      const before = lastYear?.figures[key];
      const [now] = known(key) ?? [];
      if (now === undefined || typeof before !== 'number') continue;
      const [least, most] = [Math.min(now, before), Math.max(now, before)];
      // disclosure/fee-first-time and disclosure/fee-unit speak of these
      if (key === 'disclosure.fees.amount' && (before === 0 || isTenThousand(most / least))) continue;
      if ((least === 0 && most >= some) || (most >= times * least && most - least >= apart)) {
        yield say(table, [key], { label: rowPath.at(-1)!, before, now });
      }
    }
  },
});
