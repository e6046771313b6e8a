import { levels, printedForm } from '../../../rules/card.js';
import { namesIn, rollupRule } from '../rule.js';

export const rollupOtherYear = rollupRule({
  id: 'rollup/other-year',
  level: levels('error'),
  basis: printedForm('汇总的是同一年度、同一格式的数'),
  title: '有单位报的不是这一年度，或用的是旧格式',
  checks: '各单位年报的年度、格式与多数单位相同。不同的不计入汇总。',
  why: '上年的数、旧格式的数加进来，合计就不对了。',
  remedy: '退回重报。',
  outcome: 'fail',
  says: {
    year: '{names}报的不是{year}年度，没有计入汇总。请退回重报。',
    form: '{names}用的是旧格式，没有计入汇总。请退回，改用2021年格式。',
  },
  *check({ leftOut, year }, say) {
    const named = (reason: string): string[] => leftOut.filter((one) => one.reason === reason).map(({ name }) => name);
    const [years, forms] = [named('otherYear'), named('otherForm')];
    if (years.length > 0) yield say.year({ names: namesIn(years), year: year! });
    if (forms.length > 0) yield say.form({ names: namesIn(forms) });
  },
});
