import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { placeOf, proseOf } from './prose.js';
import { yearsIn } from './years.js';

export const openingYear = rule({
  id: 'text/opening-year',
  level: levels('warning', 'error'),
  basis: printedForm('2021年格式：年报报告的是上一年度的情况'),
  title: '总体情况开头的年份不是报告年度',
  checks: '第一部分以“某某年”开头，而这一年不是报告年度，整个部分又没有别处以报告年度开头。',
  why: '多半是沿用了上年的文字。',
  remedy: '改成报告年度，并核对后面的内容是不是本年的。',
  says: '“一、总体情况”以“{words}”开头，报告年度是{year}年。请核对{where}，是不是沿用了上年的文字。',
  *check({ report }, say) {
    const { year } = report;
    if (year === null) return;
    const opening = proseOf(report, ['overview']).flatMap((prose) => {
      const [first] = yearsIn(prose.text.slice(0, 40));
      return first && /^[\s　]*$/.test(prose.text.slice(0, first.start)) ? [{ prose, ...first }] : [];
    });
    const [first] = opening;
    if (!first || first.year === year || opening.some((one) => one.year === year)) return;
    // 2021年以来 looks back, and what is said of this year follows
    if (first.prose.text.slice(0, first.end + 200).includes(`${year}年`) || /^以来|^起/.test(first.prose.text.slice(first.end))) return;
    yield say(undefined, [], { words: `${first.year}年`, year }, [placeOf(first.prose, first.start, first.end)]);
  },
});
