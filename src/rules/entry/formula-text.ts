import { levels } from '../card.js';
import { countBasis, entryRule } from './entry-rule.js';

export const formulaText = entryRule({
  kind: 'formula-text',
  level: levels('error'),
  basis: countBasis,
  title: '公式留成了文字',
  checks: '单元格里是 =SUM(…) 这样的文字，不是公式。',
  why: '公开出去的就是这串文字，也不会参加求和。',
  remedy: '把单元格格式改成常规，重新输入公式，或者直接填数。',
  says: '{where}填的是“{text}”，是文字，不是公式。请重新输入公式，或者直接填数字。',
});
