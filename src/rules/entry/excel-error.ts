import { levels } from '../card.js';
import { countBasis, entryRule } from './entry-rule.js';

export const excelError = entryRule({
  kind: 'excel-error',
  level: levels('error'),
  basis: countBasis,
  title: '公式出错',
  checks: '单元格显示 #REF!、#VALUE!、#DIV/0! 等错误。',
  why: '公式引用的格被删掉或不是数，结果无从知道。',
  remedy: '改正公式，或者填上数字。',
  says: '{where}的公式出错（{text}），请改正公式或填上数字。',
});
