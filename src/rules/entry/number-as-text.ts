import { heuristic, levels } from '../card.js';
import { entryRule } from './entry-rule.js';

export const numberAsText = entryRule({
  kind: 'number-as-text',
  level: levels('warning'),
  basis: heuristic('以文字存储的数不参加求和'),
  title: '数字存成了文字',
  checks: '看上去是数字，单元格里存的却是文字（左上角常有绿色三角）。',
  why: '求和公式会漏掉它。',
  remedy: '把单元格格式改成常规，重新填数。',
  says: '{where}的{text}存成了文字，求和时会漏掉，请重新填成数字。',
});
