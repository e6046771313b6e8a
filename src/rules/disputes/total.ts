import { printedForm } from '../card.js';
import { tallyRule } from '../tally.js';

export const disputeTotal = tallyRule({
  id: 'disputes/total',
  basis: printedForm('2021年格式表四“总计”列'),
  title: '维持、纠正、其他、尚未审结之和应等于总计',
  checks: '表四的行政复议、未经复议直接起诉、复议后起诉三组：结果维持、结果纠正、其他结果、尚未审结之和，应等于总计。总计填0而分项有数，也由这条规则指出。',
  why: '每件复议、诉讼只有一种结果，四种加起来就是总数。公开的年报里，总计漏填成0的并不少见。',
  remedy: '核对这一组的四个分项和总计；总计格最好用公式。',
  name: '结果合计',
  says: '{along}：维持、纠正、其他、尚未审结合计{left}，总计填{right}，相差{apart}。请核对{where}。',
  values: ({ equation: { along }, left, right }) => ({ along, left, right, apart: Math.abs(left - right) }),
});
