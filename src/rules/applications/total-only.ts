import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

export const totalOnly = rule({
  id: 'applications/total-only',
  level: levels('warning'),
  basis: printedForm('2021年格式表三按申请人类型分列'),
  title: '只填了总计，没有分申请人类型',
  checks: '表三总计列有数，而六类申请人的各格全是0或空格。',
  why: '格式要求按申请人类型分别统计；只有总计，别的栏就无从核对。',
  remedy: '按登记台账把每一行分到六类申请人，总计用公式算。',
  says: '只填了总计，没有分到六类申请人。请按台账补填{where}左边的各格。',
  *check({ form, report }, say) {
    const { figures } = form.tables.applications;
    const valued = (isTotal: boolean) =>
      figures.filter(({ key, column }) => (column === 'total') === isTotal && report.figures[key]);
    const totals = valued(true);
    if (totals.length > 0 && valued(false).length === 0) yield say('applications', totals.map(({ key }) => key), {});
  },
});
