import { levels, practice } from '../card.js';
import { matchesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

/** `自2024年1月1日起至2024年12月31日止`; the second year may be left out. */
const period = /(20\d\d)\s?年\s?1\s?月\s?1\s?日\s?起?\s?(?:至|到|—|－|-|–|～|~)\s?(?:(20\d\d)\s?年)?\s?(1?\d)\s?月\s?(\d{1,2})\s?日/g;

export const wrongPeriod = textRule({
  id: 'text/period',
  level: levels('warning', 'error'),
  basis: practice('各地的年报都以1月1日至12月31日为统计期限'),
  title: '统计期限不是报告年度',
  checks: '编制说明或第一部分写的统计期限，不是报告年度的1月1日至12月31日。',
  why: '多半是沿用了上年的编制说明；期限不对，整份数据都说不清。',
  remedy: '改成报告年度的1月1日至12月31日。',
  says: '统计期限写的是“{words}”，应为{year}年1月1日至12月31日。请改{where}。',
  sections: ['preface', 'overview'],
  *see({ text }, { report: { year } }): Iterable<Seen<'year'>> {
    if (year === null || !/期限|数据|统计/.test(text)) return;
    for (const match of matchesIn(text, period)) {
      const [words, from, to = from, month, day] = match;
      // two years that end as this one does compare them; a part of a year is another matter
      const isWhole = month === '12' && day === '31';
      if (isWhole && Number(from) === year && Number(to) === year) continue;
      if (isWhole && Number(to) === year && Number(from) < year && !/统计期限/.test(text)) continue;
      if (!isWhole && !/统计期限/.test(text)) continue;
      yield { start: match.index, end: match.index + words.length, values: { year } };
    }
  },
});
