import { printedForm } from '../card.js';
import { tallyRule } from '../tally.js';

export const rowTotal = tallyRule({
  id: 'applications/row-total',
  basis: printedForm('2021年格式表三“总计”列'),
  title: '各类申请人之和应等于总计',
  checks: '表三每一行：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六列之和，应等于总计列。25行各查一次。',
  why: '每件申请只有一个申请人类型，六类加起来就是总数。',
  remedy: '核对这一行的六个数和总计；总计格最好用公式。',
  name: '行总计',
  says: '“{along}”行：各类申请人合计{left}，总计填{right}，相差{apart}。请核对{where}。',
  values: ({ equation: { along }, left, right }) => ({ along, left, right, apart: Math.abs(left - right) }),
});
