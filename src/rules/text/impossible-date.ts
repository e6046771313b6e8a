import { levels, printedForm } from '../card.js';
import { matchesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

const date = /(?<!\d)(20\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
/** The line under a letter: a date and nothing else. */
const alone = /^[\s　（(]*20\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[\s　）)]*$/;

export const impossibleDate = textRule({
  id: 'text/impossible-date',
  level: levels('info', 'warning'),
  basis: printedForm('年报在统计期限结束后写成'),
  title: '日期不合情理',
  checks: '日历上没有的日期，如2月30日；或者落款的日期早于报告年度12月，或者晚于下一年年底。别的句子里早晚都有可能，不检查。',
  why: '落款日期错一年，多半是沿用了上年的文件。',
  remedy: '核对日期。',
  says: '“{words}”{what}。请核对{where}。',
  *see({ text }, { report: { year } }): Iterable<Seen<'what'>> {
    for (const match of matchesIn(text, date)) {
      const [told, month, day] = [match[1], match[2], match[3]].map(Number) as [number, number, number];
      const span = { start: match.index, end: match.index + match[0].length };
      const isReal = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(told, month, 0)).getUTCDate();
      if (!isReal) yield { ...span, values: { what: '，日历上没有这一天' } };
      else if (year !== null && alone.test(text) && (told > year + 1 || told < year || (told === year && month < 12))) {
        yield { ...span, values: { what: `是落款日期，报告年度是${year}年` } };
      }
    }
  },
});
