import { heuristic, levels } from '../card.js';
import { entryRule } from './entry-rule.js';

export const whitespace = entryRule({
  kind: 'whitespace',
  level: levels('info'),
  basis: heuristic('数字里夹着空格'),
  title: '数字里有空格',
  checks: '数字的前后夹着空格或看不见的字符。从网页、Word粘贴来的表里常见。',
  why: '不影响看，但再粘贴到表格里会变成文字。',
  remedy: '删去空格。',
  says: '{where}填的是“{text}”，里面有空格，请填{number}。',
});
