import { printedForm, levels } from '../card.js';
import { claimRule } from './claim-rule.js';
import { isPlain } from './kinds.js';

export const claimNumber = claimRule({
  id: 'claim/number',
  level: levels('error'),
  basis: printedForm('正文与三张表是同一份年报，数字应当一致'),
  title: '正文的数与表不符',
  checks: '正文中写明的件数、份数、金额，与三张表里对应的数比较。口径不同的说法（受理、办理）、约数、比例和只说一部分的，由别的规则检查。',
  why: '读者和考核都拿正文与表对照，对不上就有一处错。',
  remedy: '先核对台账，再改正文或者改表。',
  of: (claim) => claim.frame.kind === 'number' && claim.frame.other === undefined && isPlain(claim),
  says: '{at}“{quote}”，表里是{shown}。请核对{where}，改正文或改表。',
  closedOnly: '{at}“{quote}”，表里总计是{shown}，而{said}正好是总计减去尚未审结的，疑只计已审结。请核对{where}，统一口径。',
});
