/** 国办公开办函〔2021〕30号: the form in force for reports of 2021 and later. */
import { applicationsWith, disputes } from './alike.js';
import { block, columns, defineForm, group, row, stacked } from './define.js';
import { balance, breakdown, disputeTotals, rowTotals } from './equations.js';

export const form2021 = defineForm({
  id: '2021',
  title: '中华人民共和国政府信息公开工作年度报告格式',
  basis: '国办公开办函〔2021〕30号',
  sections: [
    { key: 'overview', heading: '一、总体情况', kind: 'narrative' },
    { key: 'disclosure', heading: '二、主动公开政府信息情况', kind: 'table' },
    { key: 'applications', heading: '三、收到和处理政府信息公开申请情况', kind: 'table' },
    {
      key: 'disputes', heading: '四、政府信息公开行政复议、行政诉讼情况', kind: 'table',
      variants: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    },
    {
      key: 'problems', heading: '五、存在的主要问题及改进情况', kind: 'narrative',
      variants: ['政府信息公开工作存在的主要问题及改进情况', '存在的主要问题及整改措施'],
    },
    { key: 'other', heading: '六、其他需要报告的事项', kind: 'narrative' },
  ],
  tables: {
    disclosure: stacked('disclosure', '表二', [
      block('第二十条第（一）项', '信息内容', '件', 'integer',
        columns(['issued', '本年制发件数'], ['repealed', '本年废止件数'], ['inForce', '现行有效件数']),
        [row('regulations', '规章'), row('normativeDocuments', '行政规范性文件')]),
      block('第二十条第（五）项', '信息内容', '件', 'integer',
        columns(['decisions', '本年处理决定数量']),
        [row('licensing', '行政许可')]),
      block('第二十条第（六）项', '信息内容', '件', 'integer',
        columns(['decisions', '本年处理决定数量']),
        [row('penalties', '行政处罚'), row('coercion', '行政强制')]),
      block('第二十条第（八）项', '信息内容', '万元', 'decimal',
        columns(['amount', '本年收费金额（单位：万元）']),
        [row('fees', '行政事业性收费')]),
    ]),
    applications: applicationsWith(group('（六）其他处理', [
      row('otherHandling.notCorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
      row('otherHandling.feeUnpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
      row('otherHandling.other', '3.其他'),
    ])),
    disputes,
  },
  equations: [rowTotals, breakdown, balance, disputeTotals],
});
