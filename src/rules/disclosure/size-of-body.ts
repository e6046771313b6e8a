import { bodyName } from '../../report/body.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const sizeOfBody = rule({
  id: 'disclosure/size-of-body',
  level: levels('info'),
  basis: heuristic('乡镇街道、事业单位的许可、处罚、强制很少上万件'),
  title: '许可、处罚、强制的件数与单位的职能不相称',
  checks: '单位类别是乡镇街道或事业单位，而行政许可、行政处罚或行政强制达到{large}件以上。',
  why: '可能填成了全区的数，或者多打了一位。',
  remedy: '核对统计口径；属实的，不用改。',
  says: '{where}达到{large}件以上，与{body}的职能不相称。请核对统计口径。',
  thresholds: { large: 10_000 },
  *check({ report, known }, say, { large }) {
    if (report.body !== 'township' && report.body !== 'institution') return;
    const keys = ['licensing', 'penalties', 'coercion'].map((row) => `disclosure.${row}.decisions`);
    const found = keys.filter((key) => known(key)?.some((count) => count >= large));
    if (found.length > 0) yield say('disclosure', found, { body: bodyName[report.body] });
  },
});
