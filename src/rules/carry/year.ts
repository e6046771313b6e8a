import { heuristic, levels, type Rule } from '../rule.js';
import { said } from '../said.js';

export const carryYear: Rule = {
  id: 'carry/year',
  level: levels('warning'),
  basis: heuristic('上年年报应是上一年度的'),
  title: '选的上年年报不是上一年度的',
  checks: '上年年报的年度不是本年的前一年，或者格式不同、有的数不能比较。',
  why: '隔年比较，结转和存量都对不上；2019 年格式的表二与现在含义不同，不作比较。',
  remedy: '换成上一年度的年报。',
  *check({ form, report, lastYear }) {
    if (!lastYear) return;
    const { year } = lastYear;
    if (year !== null && report.year !== null && year !== report.year - 1) yield said(undefined, [], { year, expected: report.year - 1 });
    else if (lastYear.form !== form.id) yield { ...said('disclosure', [], { form: lastYear.form }), outcome: 'unchecked' };
  },
};
