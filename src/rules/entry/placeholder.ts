import { levels, practice } from '../card.js';
import { entryRule } from './entry-rule.js';

export const placeholder = entryRule({
  kind: 'placeholder',
  level: levels('warning'),
  basis: practice('没有的数填0，是各地通行做法'),
  title: '用符号代替了数字',
  checks: '填了 /、—、无、N/A等符号。',
  why: '符号分不清是没有还是不适用，含有它的等式也不能检查。',
  remedy: '填实际的数，没有的填0。',
  says: '{where}填的是“{text}”，请填实际数，没有的填0。',
});
