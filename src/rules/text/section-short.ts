import { textOf } from '../../report/text.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';
import { placeOf, proseOf } from './prose.js';

export const sectionShort = rule({
  id: 'text/section-short',
  level: levels('info', 'warning'),
  basis: heuristic('总体情况要写五个方面，问题要逐条写改进，几十个字写不下'),
  title: '部分的内容过于简单',
  checks: '第一部分不足{overview}字，或第五部分不足{problems}字，标点也算。没有内容的另有一条规则。',
  why: '过于简单的年报会被退回，也容易与上年、与别的单位雷同。',
  remedy: '补写本年的实际情况。',
  says: '“{heading}”只有{count}个字，过于简单。请补写，见{where}。',
  thresholds: { overview: 200, problems: 60 },
  *check({ form, report }, say, least) {
    for (const key of ['overview', 'problems'] as const) {
      const count = textOf(report.sections, key).replace(/\s+/g, '').length;
      if (count <= 10 || count >= least[key]) continue;
      const { heading } = form.sections.find((section) => section.key === key)!;
      yield say(undefined, [], { heading, count }, proseOf(report, [key]).map((one) => placeOf(one)));
    }
  },
});
