import { printedForm, levels } from '../card.js';
import { claimRule } from './claim-rule.js';

export const claimAll = claimRule({
  id: 'claim/all',
  level: levels('error'),
  basis: printedForm('正文与三张表是同一份年报，数字应当一致'),
  title: '正文说全部、均，表里却有例外',
  checks: '正文说全部办结、均已答复、均获维持、均为自然人等等的，表里其余的数应为0。只说按时、均在期限内答复的，不检查。',
  why: '表里还有结转或者别的结果，就不是全部。',
  remedy: '照表里的数写明有几件例外，或者改表。',
  of: (claim) => claim.frame.kind === 'all' && claim.frame.other === undefined,
  says: '{at}“{quote}”，表里另有{shown}。请核对{where}，改正文或改表。',
});
