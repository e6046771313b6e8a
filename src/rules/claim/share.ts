import { heuristic, levels } from '../card.js';
import { claimRule } from './claim-rule.js';

export const claimShare = claimRule({
  id: 'claim/share',
  level: levels('warning'),
  basis: heuristic('比例由表里的数算出'),
  title: '正文的比例与表不符',
  checks: '正文写占比、公开率、办结率、维持率的，与表里的数算出的比例比较，按所写的小数位取舍。',
  why: '比例多半是手算的，分子分母改了却没有重算。',
  remedy: '用表里的数重算，写明占什么的比例。',
  of: (claim) => claim.frame.kind === 'share' && claim.frame.other === undefined,
  says: '{at}“{quote}”，按表里的数是{shown}。请核对{where}。',
});
