import { levels } from '../card.js';
import { countBasis, entryRule } from './entry-rule.js';

export const fraction = entryRule({
  kind: 'fraction',
  level: levels('error'),
  basis: countBasis,
  title: '件数不是整数',
  checks: '除收费金额以外的格，填了小数。',
  why: '件数只能是整数。',
  remedy: '核对台账，改成整数。',
  says: '{where}是{text}，件数应为整数，请核对。',
});
