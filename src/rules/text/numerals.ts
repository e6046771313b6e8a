import { levels, practice } from '../card.js';
import { seen, textRule } from './text-rule.js';

const odd = /[二][〇○零O0][一二三四五六七八九〇○零]{2}年|(?<![\d第])\d{1,4}年[一二三四五六七八九十]{1,3}月|[０-９]{1,12}/g;

export const numerals = textRule({
  id: 'text/numerals',
  level: levels('info'),
  basis: practice('GB/T 15835-2011《出版物上数字用法》：年份、日期、统计数用阿拉伯数字，写法前后统一'),
  title: '数字的写法不统一',
  checks: '正文里有“二〇二四年”一类的年份、“2024年三月”一类的日期，或者全角数字。',
  why: '写法不统一，查找和核对都不方便。',
  remedy: '改用半角的阿拉伯数字；成语和概数不用改。',
  says: '“{words}”请改用阿拉伯数字，见{where}。',
  see: ({ text }) => seen(text, odd),
});
