import { printedForm } from '../card.js';
import { tallyRule } from '../tally.js';

export const breakdown = tallyRule({
  id: 'applications/breakdown',
  basis: printedForm('2021年格式表三“（七）总计”行'),
  title: '（一）至（六）之和应等于（七）总计',
  checks: '表三每一列：（一）予以公开到（六）其他处理共21个明细行之和，应等于（七）总计。7列各查一次。',
  why: '“总计”就是各种办理结果之和。（三）到（六）这几个组本身没有数，只加它们下面的明细。',
  remedy: '重新加一遍这一列；总计格最好用公式。明细都对而总计不对，改总计；总计与台账相符，找漏填或多填的明细。',
  name: '分项合计',
  says: '{along}列：（一）至（六）合计{left}，（七）总计填{right}，相差{apart}。请核对{where}。',
  values: ({ equation: { along }, left, right }) => ({ along, left, right, apart: Math.abs(left - right) }),
});
