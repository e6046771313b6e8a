import { textOf } from '../../report/text.js';
import { law, levels } from '../card.js';
import { rule } from '../rule.js';

export const feeByPiece = rule({
  id: 'applications/fee-by-piece',
  level: levels('info'),
  basis: law('国办函〔2020〕109号第四条：按件计收适用于一个自然月内申请超过十件的'),
  title: '全年申请不超过十件，却按件收费',
  checks: '表三全年新收不超过{most}件，而第六部分写着按件收取信息处理费。',
  why: '按件计收从同一申请人一个自然月内第十一件起算，全年不超过十件用不上。',
  remedy: '核对收费方式；写错的，改第六部分。',
  says: '全年新收{received}件，第六部分却写着按件收费，而按件收费从一个月内第11件起算。请核对{where}和第六部分。',
  thresholds: { most: 10 },
  *check({ report, known }, say, { most }) {
    const key = 'applications.received.total';
    const [received] = known(key) ?? [];
    if (received === undefined || received > most) return;
    // 没有按件计收的 says the opposite
    const byPiece = textOf(report.sections, 'other').split(/[，,。；;\n]/).some((clause) =>
      /按件.{0,10}(?:收|计)/.test(clause) && !/(?:未|没有|无|不).{0,10}按件/.test(clause));
    if (byPiece) yield say('applications', [key], { received });
  },
});
