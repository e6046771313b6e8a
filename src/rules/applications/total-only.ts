import { levels, printedForm, type Rule } from '../rule.js';
import { said } from '../said.js';

export const totalOnly: Rule = {
  id: 'applications/total-only',
  level: levels('warning'),
  basis: printedForm('2021年格式表三按申请人类型分列'),
  title: '只填了总计，没有分申请人类型',
  checks: '表三总计列有数，而六类申请人的各格全是 0 或空格。',
  why: '格式要求按申请人类型分别统计；只有总计，别的栏就无从核对。',
  remedy: '按登记台账把每一行分到六类申请人，总计用公式算。',
  *check({ form, report }) {
    const { figures } = form.tables.applications;
    const valued = (isTotal: boolean) => figures.filter(({ key, column }) => (column === 'total') === isTotal && (report.figures[key] ?? 0) > 0);
    const totals = valued(true);
    if (totals.length > 0 && valued(false).length === 0) yield said('applications', totals.map(({ key }) => key), {});
  },
};
