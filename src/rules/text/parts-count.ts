import { readChineseNumber } from '../../report/chinese-number.js';
import { levels, printedForm } from '../card.js';
import { matchesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

const parts = /([一二三四五六七八九十]{1,2}|\d{1,2})\s?个?(?:部分|方面)(?:组成|构成|内容)?/g;

export const partsCount = textRule({
  id: 'text/parts-count',
  level: levels('info', 'warning'),
  basis: printedForm('2021年格式共六个部分'),
  title: '编制说明说的部分数不对',
  checks: '编制说明说“全文由几个部分组成”，而格式有六个部分。',
  why: '多半沿用了旧格式或别处的编制说明。',
  remedy: '改成“六个部分”。',
  says: '编制说明写的是“{words}”，格式共{count}个部分。请改{where}。',
  sections: ['preface'],
  *see({ text }, { form }): Iterable<Seen<'count'>> {
    const count = form.sections.length;
    for (const match of matchesIn(text, parts)) {
      const told = /^\d/.test(match[1]!) ? Number(match[1]) : readChineseNumber(match[1]!);
      const before = text.slice(Math.max(0, match.index - 200), match.index);
      if (told === undefined || told === count || /第$/.test(before) || !/全文|本报告|报告|由|分为|包括|包含/.test(before)) continue;
      yield { start: match.index, end: match.index + match[0].length, values: { count } };
    }
  },
});
