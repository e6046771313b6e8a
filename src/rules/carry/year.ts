import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const carryYear = rule({
  id: 'carry/year',
  level: levels('warning'),
  basis: heuristic('上年年报应是上一年度的'),
  title: '选的上年年报不是上一年度的',
  checks: '上年年报的年度不是本年的前一年，或者格式不同、有的数不能比较。',
  why: '隔年比较，结转和存量都对不上；2019年格式的表二与现在含义不同，不作比较。',
  remedy: '换成上一年度的年报。',
  says: '选的是{year}年度的年报，应选{expected}年度的。',
  unchecked: { otherForm: '上年年报是{form}年格式，表二的含义不同，没有比较。' },
  *check({ form, report, lastYear }, say) {
    if (!lastYear) return;
    const { year } = lastYear;
    if (year !== null && report.year !== null && year !== report.year - 1) yield say(undefined, [], { year, expected: report.year - 1 });
    else if (lastYear.form !== form.id) yield say.otherForm('disclosure', [], { form: lastYear.form });
  },
});
