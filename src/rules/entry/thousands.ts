import { heuristic, levels } from '../card.js';
import { entryRule } from './entry-rule.js';

export const thousands = entryRule({
  kind: 'thousands',
  level: levels('warning'),
  basis: heuristic('以文字存储的千位分隔数不参加求和'),
  title: '带千位分隔符的文字',
  checks: '以文字存着“1,234”这样带逗号的数。',
  why: '带逗号的文字不会参加求和。',
  remedy: '去掉逗号，填成数字；要显示逗号的，用单元格格式。',
  says: '{where}填的是“{text}”，带了千位分隔符，请填{number}。',
});
