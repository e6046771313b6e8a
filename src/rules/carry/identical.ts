import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const carryIdentical = rule({
  id: 'carry/identical',
  level: levels('warning'),
  basis: heuristic('两年的二百个数不会完全相同'),
  title: '三张表与上年完全相同',
  checks: '有不为0的数，而所有的数都与上年年报相同。要有上年年报才能检查。',
  why: '多半是拿上年的表改了年度就报。',
  remedy: '换成本年的数。',
  says: '三张表的数与上年年报完全相同。请换成本年的数。',
  *check({ form, report, lastYear }, say) {
    if (!lastYear || lastYear.form !== form.id) return;
    const same = form.figures.every(({ key }) => typeof report.figures[key] === 'number' && report.figures[key] === lastYear.figures[key]);
    const filled = form.figures.filter(({ key }) => report.figures[key]).map(({ key }) => key);
    if (same && filled.length > 0) yield say(undefined, filled, {});
  },
});
