import { tableKeys } from '../../form/index.js';
import { law, levels, type Rule } from '../rule.js';
import { legacyDisclosure } from './legacy-form.js';

export const tableMissing: Rule = {
  id: 'layout/table-missing',
  level: levels('error'),
  basis: law('《政府信息公开条例》第五十条；国办公开办函〔2021〕30号'),
  title: '缺少法定表格',
  checks: '工作簿或文件里没有找到表二、表三或表四。',
  why: '三张表都是年报的法定内容，没有发生的事项也要填 0 上报。',
  remedy: '打开含有此表的工作表；表名、行列名称改动太大而没有认出的，选中整张表绑定。',
  *check({ form, report, tables, grids = [] }) {
    for (const table of tableKeys) {
      if (tables?.[table].state === 'ambiguous') continue;
      if (form.tables[table].figures.some(({ key }) => key in report.figures)) continue;
      // a form of 2019 is there; that it is the wrong one is layout/legacy-form's to say
      if (table === 'disclosure' && grids.some((grid) => legacyDisclosure(grid).length > 0)) continue;
      yield { outcome: 'fail', table, figures: [], facts: { kind: 'table-missing', table } };
    }
  },
};
