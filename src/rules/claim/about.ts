import { heuristic, levels } from '../card.js';
import { claimRule } from './claim-rule.js';
import { isExact } from './kinds.js';

export const claimAbout = claimRule({
  id: 'claim/about',
  level: levels('warning'),
  basis: heuristic('约数的通常范围：余、多到下一位，近、不足差不过一成半，约数上下半成'),
  title: '正文的约数与表不符',
  checks: '正文写“80余件”“近百件”“约3000件”“9.01万件”的，表里的数应在它通常的范围里。',
  why: '约数也要说得过去。',
  remedy: '写准确的数，或者换一个合适的约数。',
  of: (claim) => claim.frame.kind === 'number' && claim.frame.other === undefined && !isExact(claim),
  says: '{at}“{quote}”，表里是{shown}，差得太多。请核对{where}。',
});
