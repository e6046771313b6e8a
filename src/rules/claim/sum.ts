import { printedForm, levels } from '../card.js';
import { claimRule } from './claim-rule.js';
import { isExact, isLoose, isWrittenSum } from './kinds.js';

export const claimSum = claimRule({
  id: 'claim/sum',
  level: levels('warning'),
  basis: printedForm('几项合计应等于表里这几项之和'),
  title: '正文几项合计的数与表不符',
  checks: '正文把几项合在一起写的数，例如“无法提供和不予处理的共700件”，应等于表里这几项之和。',
  why: '合计算错，或者合进了别的项。',
  remedy: '逐项核对，重新相加。',
  of: (claim) => claim.frame.kind === 'number' && claim.frame.other === undefined && isExact(claim) && !isLoose(claim)
    && isWrittenSum(claim),
  says: '{at}“{quote}”，表里这几项合计{shown}。请核对{where}。',
});
