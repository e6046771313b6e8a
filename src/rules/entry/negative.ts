import { levels } from '../card.js';
import { countBasis, entryRule } from './entry-rule.js';

export const negative = entryRule({
  kind: 'negative',
  level: levels('error'),
  basis: countBasis,
  title: '负数',
  checks: '填的数小于0。',
  why: '件数和金额都不会是负的。',
  remedy: '核对台账，改成实际的数。',
  says: '{where}是负数{text}，请核对。',
});
