import { levels } from '../card.js';
import { countBasis, entryRule } from './entry-rule.js';

export const date = entryRule({
  kind: 'date',
  level: levels('error'),
  basis: countBasis,
  title: '数字变成了日期',
  checks: '填数的格是日期格式，或者像3月5日、2024-3-5这样的文字。',
  why: '输入1-2、3/5时，表格软件会自动改成日期，里面存的是另一个数。',
  remedy: '把单元格格式改成常规，重新填数。',
  says: '{where}变成了日期，请把格式改成常规后重新填数字。',
});
