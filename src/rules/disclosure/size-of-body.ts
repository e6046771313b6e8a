import { bodyName } from '../../report/body.js';
import { heuristic, levels, type Rule } from '../rule.js';
import { said } from '../said.js';

export const sizeOfBody: Rule = {
  id: 'disclosure/size-of-body',
  level: levels('info'),
  basis: heuristic('乡镇街道、事业单位的许可、处罚、强制很少上万件'),
  title: '许可、处罚、强制的件数与单位的职能不相称',
  checks: '单位类别是乡镇街道或事业单位，而行政许可、行政处罚或行政强制达到 10000 件以上。',
  why: '可能填成了全区的数，或者多打了一位。',
  remedy: '核对统计口径；属实的，不用改。',
  *check({ report, known }) {
    if (report.body !== 'township' && report.body !== 'institution') return;
    const keys = ['licensing', 'penalties', 'coercion'].map((row) => `disclosure.${row}.decisions`);
    const large = keys.filter((key) => (known(key)?.[0] ?? 0) >= 10_000);
    if (large.length > 0) yield said('disclosure', large, { body: bodyName[report.body] });
  },
};
