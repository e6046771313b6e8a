import { printedForm, levels } from '../card.js';
import { claimRule } from './claim-rule.js';

export const claimZero = claimRule({
  id: 'claim/zero',
  level: levels('error'),
  basis: printedForm('正文与三张表是同一份年报，数字应当一致'),
  title: '正文说没有，表里却有数',
  checks: '正文说未收到申请、没有复议诉讼、无结转、零纠错等等的，表里对应的数应为0。',
  why: '正文与表互相矛盾，一看便知。',
  remedy: '核对台账，改正文或者改表。',
  of: (claim) => claim.frame.kind === 'zero' && claim.frame.other === undefined,
  says: '{at}“{quote}”，表里却有{shown}。请核对{where}，改正文或改表。',
});
