import { bodyName } from '../../report/body.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const secretAtGrassroots = rule({
  id: 'applications/secret-at-grassroots',
  level: levels('warning'),
  basis: heuristic('乡镇街道和事业单位很少有定密的政府信息'),
  title: '乡镇街道、事业单位以国家秘密为由不公开',
  checks: '单位类别是乡镇街道或事业单位，而“属于国家秘密”大于0。',
  why: '以国家秘密为由不公开，要有定密依据。可能填错了行。',
  remedy: '核对定密依据；填错行的，移到正确的行。',
  says: '{body}以国家秘密为由不公开{secret}件。请核对{where}和定密依据。',
  *check({ report, known }, say) {
    if (report.body !== 'township' && report.body !== 'institution') return;
    const key = 'applications.withheld.stateSecret.total';
    const [secret] = known(key) ?? [];
    if (secret !== undefined && secret > 0) yield say('applications', [key], { secret, body: bodyName[report.body] });
  },
});
