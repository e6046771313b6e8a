import { tableKeys } from '../../form/index.js';
import { law, levels } from '../card.js';
import { rule } from '../rule.js';
import { headingOf } from '../words.js';
import { legacyDisclosure } from './legacy-form.js';

export const tableMissing = rule({
  id: 'layout/table-missing',
  level: levels('error'),
  basis: law('《政府信息公开条例》第五十条；国办公开办函〔2021〕30号'),
  title: '缺少法定表格',
  checks: '工作簿或文件里没有找到表二、表三或表四。',
  why: '三张表都是年报的法定内容，没有发生的事项也要填0上报。',
  remedy: '按格式补上这张表；表在文件里而没有认出的，核对行列的名称。',
  inPane: '表在工作簿里的，选中整张表，点“填报”里的“绑定所选区域”。',
  says: '没有找到“{heading}”表。请按格式补上；表在文件里的，请核对行列的名称。',
  *check({ form, report, tables, grids = [] }, say) {
    for (const table of tableKeys) {
      if (tables?.[table].state === 'ambiguous') continue;
      if (form.tables[table].figures.some(({ key }) => key in report.figures || key in report.unread)) continue;
      // a form of 2019 is there; that it is the wrong one is layout/legacy-form's to say
      if (table === 'disclosure' && grids.some((grid) => legacyDisclosure(grid).length > 0)) continue;
      yield say(table, [], { heading: headingOf(form, table) });
    }
  },
});
