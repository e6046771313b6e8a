import { textOf } from '../../report/text.js';
import { levels, practice } from '../card.js';
import { rule } from '../rule.js';
import { placeOf, proseOf } from './prose.js';

export const noNumbers = rule({
  id: 'text/no-numbers',
  level: levels('info'),
  basis: practice('各地要求总体情况用数据说话'),
  title: '总体情况没有任何数据',
  checks: '第一部分除了年份、日期，没有一个数字。不足{least}字的不检查。',
  why: '没有数据的总体情况，读者看不出全年做了什么。',
  remedy: '写上主动公开的条数、申请的件数、培训的次数等。',
  says: '“一、总体情况”没有任何数据。可以写上主动公开、依申请公开等的数量，见{where}。',
  thresholds: { least: 50 },
  *check({ report }, say, { least }) {
    const text = textOf(report.sections, 'overview');
    // what is still to be filled in may be a number
    if (text.length < least || text.includes('【待')) return;
    const bare = text.replace(/20\d\d\s?年?(?:度|\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?|[（(]\d{1,2}[）)]|第?\d{1,5}号/g, '');
    if (/\d|[一二两三四五六七八九十百]{1,8}(?:余|多)?(?:条|件|次|篇|期|份|场|人次)/.test(bare)) return;
    yield say(undefined, [], {}, proseOf(report, ['overview']).slice(0, 1).map((one) => placeOf(one)));
  },
});
