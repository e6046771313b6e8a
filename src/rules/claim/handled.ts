import { heuristic, levels } from '../card.js';
import { claimRule } from './claim-rule.js';
import { isExact, isLoose } from './kinds.js';

export const claimHandled = claimRule({
  id: 'claim/handled',
  level: levels('warning'),
  basis: heuristic('受理、办理、处理可以指新收、应办，也可以指办结'),
  title: '正文受理、办理的数与表不符',
  checks: '正文写受理、办理、收办、承办、处理多少件的，应是表三的新收、新收加上年结转或者办结三个数之一。',
  why: '三个数都对不上，多半是口径或者数字有误。',
  remedy: '改用“新收”“办结”等表里的说法，写表里的数。',
  of: (claim) => claim.frame.kind === 'number' && claim.frame.other === undefined && isLoose(claim) && isExact(claim),
  says: '{at}“{quote}”，表里新收、应办、办结是{shown}，都对不上。请核对{where}。',
});
