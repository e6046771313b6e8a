import { heuristic, levels } from '../card.js';
import { seen, textRule } from './text-rule.js';

/** 工作工作, 的的; and 作为专门…的专门机构. One by one and the like are written twice on purpose. */
const doubled = new RegExp([
  '(?![一逐每个层步常渐时人天家年月日件点])([\\u4e00-\\u9fff]{2,6})\\1',
  '(?<![\\u4e00-\\u9fff]目)([的了在和与及并对将])\\2(?!士|确)',
  '作为([\\u4e00-\\u9fff]{2})[^，。；：]{2,24}的\\3',
].join('|'), 'g');

export const duplicateWord = textRule({
  id: 'text/duplicate-word',
  level: levels('info', 'warning'),
  basis: heuristic('同一个词连着写两遍，多半是误写'),
  title: '词语重复',
  checks: '同一个词连着写了两遍，如“工作工作”；或者“作为专门……的专门机构”这样前后重复。',
  why: '改稿时最容易留下的差错。',
  remedy: '删去重复的词。',
  says: '“{words}”用词重复。请改{where}。',
  sections: ['overview', 'problems', 'other'],
  see: ({ text }) => seen(text, doubled),
});
