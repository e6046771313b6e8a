import { levels, practice } from '../card.js';
import { seen, textRule } from './text-rule.js';

const odd = /^[\s　]*(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)][、.．，]|\d{1,2}、)/g;

export const headingMark = textRule({
  id: 'text/heading-mark',
  level: levels('info'),
  basis: practice('GB/T 9704-2012：层次序数依次用“一、”“（一）”“1.”“（1）”'),
  title: '层次序数的标点不规范',
  checks: '段首写成“（一）、”“1、”。',
  why: '公文的层次序数有统一写法。',
  remedy: '写成“（一）”“1.”。',
  says: '段首的“{words}”应写成“（一）”“1.”的样子。请改{where}。',
  see: ({ text }) => seen(text, odd),
});
