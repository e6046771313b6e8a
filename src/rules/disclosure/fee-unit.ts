import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

/** 元 and 万元 mistaken for each other. */
export const isTenThousand = (ratio: number): boolean => ratio > 5_000 && ratio < 20_000;

export const feeUnit = rule({
  id: 'disclosure/fee-unit',
  level: levels('warning'),
  basis: heuristic('十万万元以上的收费在乡镇、部门和事业单位极少见'),
  title: '收费金额疑似以元填报',
  checks: '乡镇街道、部门、事业单位的行政事业性收费达到{large}万元以上，或者约为上年的一万倍、万分之一。',
  why: '这一格的单位是万元。按元填进去，数会大一万倍。',
  remedy: '核对金额的单位；按元填的，除以10000。',
  says: '收费金额{fee}，{doubt}；这里的单位是万元。请核对{where}。',
  thresholds: { large: 100_000 },
  *check({ report, lastYear, known }, say, { large }) {
    const key = 'disclosure.fees.amount';
    const figures = known(key);
    if (!figures) return;
    const [fee] = figures;
    const before = lastYear?.figures[key] ?? 0;
    const small = report.body === 'township' || report.body === 'institution' || report.body === 'department';
    const doubt = isTenThousand(fee / before) ? `约为上年${before}的一万倍，疑似按元填的`
      : isTenThousand(before / fee) ? `约为上年${before}的万分之一，两年的单位可能不同`
        : small && fee >= large ? '疑似按元填的' : undefined;
    if (doubt) yield say('disclosure', [key], { fee, doubt });
  },
});
