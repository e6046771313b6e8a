import { levels, practice } from '../card.js';
import { matchesIn, sentencesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

const absolute = new RegExp([
  '(?:无|没有|未出现|未发生)任何(?:差错|失误|问题|遗漏|延误|投诉|异议|不足)',
  '零(?:差错|失误|遗漏|延误|延迟)|万无一失|毫无(?:差错|遗漏|保留)|百分之百|100[%％]',
].join('|'), 'g');
const mayBe = /任何|零|万无|毫无|100|百分之百/;
/** What these come to stands in the tables: claim/all looks there. */
const counted = /(?:办结|答复|回复|办理|办复|完结|结案|审结|维持)率[^，。；]{0,6}$/;

export const absoluteWords = textRule({
  id: 'text/absolute-words',
  level: levels('info'),
  basis: practice('各地审核年报时要求慎用绝对化的说法'),
  title: '绝对化的说法没有数据',
  checks: '“零差错”“无任何问题”“100%”一类的说法，同一句里没有件数、条数等数据。办结率、答复率由与表核对的规则检查。',
  why: '没有数据的绝对化说法，容易被查出反例。',
  remedy: '补上数据，或者换个说法。',
  says: '“{words}”没有数据支持。请补上数据或换个说法，见{where}。',
  sections: ['overview', 'other'],
  *see({ text }): Iterable<Seen<never>> {
    if (!mayBe.test(text)) return;
    for (const { 0: sentence, index: from } of sentencesIn(text)) {
      if (!mayBe.test(sentence)) continue;
      const rest = sentence.replace(/20\d\d\s?年?(?:\d{1,2}月)?|100[%％]|第?\d{1,5}号/g, '');
      if (/\d|[一二两三四五六七八九十百]{1,8}(?:余|多)?(?:条|件|次|篇|期|份|场|人次)/.test(rest)) continue;
      for (const match of matchesIn(sentence, absolute)) {
        const before = sentence.slice(Math.max(0, match.index - 20), match.index);
        if (counted.test(before) || /(?:确保|力争|实现|努力|争取)[^，。]{0,16}$/.test(before)) continue;
        yield { start: from + match.index, end: from + match.index + match[0].length, values: {} };
      }
    }
  },
});
