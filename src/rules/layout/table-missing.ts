import { tableKeys } from '../../form/index.js';
import { law, levels, type Rule } from '../rule.js';

export const tableMissing: Rule = {
  id: 'layout/table-missing',
  level: levels('error'),
  basis: law('《政府信息公开条例》第五十条；国办公开办函〔2021〕30号'),
  title: '缺少法定表格',
  *check({ form, report, tables }) {
    for (const table of tableKeys) {
      if (tables?.[table].state === 'ambiguous') continue;
      if (form.tables[table].figures.some(({ key }) => key in report.figures)) continue;
      yield { outcome: 'fail', table, figures: [], facts: { kind: 'table-missing', table } };
    }
  },
};
