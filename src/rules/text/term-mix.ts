import { textOf } from '../../report/text.js';
import { textKeys } from '../../report/place.js';
import { levels, practice } from '../card.js';
import { seen, textRule } from './text-rule.js';

export const termMix = textRule({
  id: 'text/term-mix',
  level: levels('info'),
  basis: practice('条例的用语是“政府信息公开”'),
  title: '术语混用',
  checks: '正文里既有“政府信息公开”，又有“政务信息公开”。“政务公开”是另一个词，不算。',
  why: '“政务信息公开”不是条例的用语。',
  remedy: '统一成“政府信息公开”。',
  says: '“{words}”应统一为“政府信息公开”。请改{where}。',
  when: ({ report }) => textKeys.some((key) => textOf(report.sections, key).includes('政府信息公开')),
  see: ({ text }) => seen(text, /政务信息公开/g),
});
