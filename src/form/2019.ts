/** 国办公开办函〔2019〕60号: the trial form, for reports of 2019 and 2020; read, never made anew. */
import { applicationsWith, disputes } from './alike.js';
import { block, columns, defineForm, row, stacked } from './define.js';
import { form2021 } from './2021.js';
import { balance, breakdown, disputeTotals, rowTotals } from './equations.js';

const changes = columns(['before', '上一年项目数量'], ['change', '本年增/减'], ['decisions', '处理决定数量']);

export const form2019 = defineForm({
  id: '2019',
  title: '中华人民共和国政府信息公开工作年度报告格式（试行）',
  basis: '国办公开办函〔2019〕60号',
  sections: form2021.sections.map((section) =>
    (section.key === 'problems' ? { ...section, heading: '五、政府信息公开工作存在的主要问题及改进情况' } : section)),
  tables: {
    disclosure: stacked('disclosure', '表二', [
      block('第二十条第（一）项', '信息内容', '件', 'integer',
        columns(['made', '本年新制作数量'], ['published', '本年新公开数量'], ['public', '对外公开总数量']),
        [row('regulations', '规章'), row('normativeDocuments', '规范性文件')]),
      block('第二十条第（五）项', '信息内容', '项', 'signed', changes,
        [row('licensing', '行政许可'), row('services', '其他对外管理服务事项')]),
      block('第二十条第（六）项', '信息内容', '项', 'signed', changes,
        [row('penalties', '行政处罚'), row('coercion', '行政强制')]),
      block('第二十条第（八）项', '信息内容', '项', 'signed',
        columns(['before', '上一年项目数量'], ['change', '本年增/减']),
        [row('fees', '行政事业性收费')]),
      block('第二十条第（九）项', '信息内容', '项', 'decimal',
        // an amount of money, without a printed unit
        [{ key: 'items', label: '采购项目数量' }, { key: 'amount', label: '采购总金额', unit: '' }],
        [row('procurement', '政府集中采购')]),
    ]),
    applications: applicationsWith(row('otherHandling', '（六）其他处理')),
    disputes,
  },
  equations: [rowTotals, breakdown, balance, disputeTotals],
});
