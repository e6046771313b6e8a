import { textKeys } from '../../report/place.js';
import { textOf } from '../../report/text.js';
import { levels, practice } from '../card.js';
import { rule } from '../rule.js';
import { placeOf, proseOf } from './prose.js';

const pairs = [
  ['“', '前引号', '”', '后引号'], ['《', '左书名号', '》', '右书名号'], ['（', '左括号', '）', '右括号'],
  ['〔', '左六角括号', '〕', '右六角括号'], ['【', '左方括号', '】', '右方括号'],
] as const;

const count = (text: string, mark: string): number => text.split(mark).length - 1;

export const unpairedMarks = rule({
  id: 'text/unpaired-marks',
  level: levels('info', 'warning'),
  basis: practice('GB/T 15834-2011《标点符号用法》'),
  title: '引号、括号、书名号不成对',
  checks: '一个部分里，前引号与后引号、左括号与右括号、左书名号与右书名号的个数不同。',
  why: '少了一半，句子从哪里到哪里读不清。',
  remedy: '补上缺的一半。',
  says: '{open}有{opened}个，{close}有{closed}个，不成对。请核对{where}。',
  *check({ report }, say) {
    for (const key of textKeys) {
      const text = textOf(report.sections, key);
      for (const [left, open, right, close] of pairs) {
        const [opened, closed] = [count(text, left), count(text, right)];
        if (opened === closed) continue;
        const odd = proseOf(report, [key]).filter((one) => count(one.text, left) !== count(one.text, right));
        yield say(undefined, [], { open, close, opened, closed }, odd.map((one) => placeOf(one)));
      }
    }
  },
});
