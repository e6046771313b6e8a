import { printedForm } from '../card.js';
import { tallyRule } from '../tally.js';

export const balance = tallyRule({
  id: 'applications/balance',
  basis: printedForm('2021年格式表三印明的勾稽关系'),
  title: '新收加上年结转应等于办结加结转下年度',
  checks: '表三每一列：第一项（本年新收）加第二项（上年结转），应等于第三项的（七）总计加第四项（结转下年度）。7列各查一次，一件也不许差。',
  why: '这是格式上唯一印明的勾稽关系：收进来的申请，要么办结，要么结转，没有第三种去处。',
  remedy: '对照登记台账核对这一列的四个数。只有一列不平，多半是这一列填错；几列一起不平，先看有没有整行错位。',
  name: '收办平衡',
  says: '{along}列：新收{received}加上年结转{broughtForward}，应等于办结{concluded}加结转下年度{carriedForward}，左边{off}。请核对{where}。',
  values: ({ equation: { along, left: [received, broughtForward], right: [concluded, carriedForward] }, left, right, value }) => ({
    along, received: value(received!), broughtForward: value(broughtForward!),
    concluded: value(concluded!), carriedForward: value(carriedForward!),
    off: left > right ? `多${left - right}` : `少${right - left}`,
  }),
});
