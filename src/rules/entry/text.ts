import { levels } from '../card.js';
import { countBasis, entryRule } from './entry-rule.js';

export const notANumber = entryRule({
  kind: 'text',
  level: levels('error'),
  basis: countBasis,
  title: '不是数字',
  checks: '填数的格里是文字，读不出唯一的数。',
  why: '读不出来的，不猜；含有它的等式也不检查。',
  remedy: '填数字，没有的填0。说明写到正文里。',
  says: '{where}填的是“{text}”，不是数字。请填数字，没有的填0。',
});
