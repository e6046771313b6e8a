import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const feeFirstTime = rule({
  id: 'disclosure/fee-first-time',
  level: levels('info'),
  basis: heuristic('收费项目很少在一年之内新设'),
  title: '上年没有收费，本年有了',
  checks: '上年年报的行政事业性收费为0，本年不为0。要有上年年报才能检查。',
  why: '新增收费要有依据；也可能是把别的收入填了进来。',
  remedy: '核对收费项目和依据；属实的，不用改。',
  says: '上年没有行政事业性收费，本年为{fee}万元。请核对{where}的收费项目和依据。',
  *check({ lastYear, known }, say) {
    const key = 'disclosure.fees.amount';
    const [fee] = known(key) ?? [];
    if (fee !== undefined && fee > 0 && lastYear?.figures[key] === 0) yield say('disclosure', [key], { fee });
  },
});
