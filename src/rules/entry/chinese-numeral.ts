import { levels, practice } from '../card.js';
import { entryRule } from './entry-rule.js';

export const chineseNumeral = entryRule({
  kind: 'chinese-numeral',
  level: levels('warning'),
  basis: practice('GB/T 15835：统计数用阿拉伯数字'),
  title: '用了汉字数字',
  checks: '填了十二、〇这样的汉字数字。',
  why: '汉字数字是文字，不会参加求和。',
  remedy: '改用阿拉伯数字。',
  says: '{where}填的是“{text}”，请用阿拉伯数字：{number}。',
});
