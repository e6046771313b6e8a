import { law, levels } from '../card.js';
import { digitRows, isCardNumber, isIdentityNumber, masked } from './personal.js';
import { textRule, type Seen } from './text-rule.js';

export const personalNumber = textRule({
  id: 'text/personal-number',
  level: levels('error'),
  basis: law('《个人信息保护法》；《政府信息公开条例》第十五条：涉及个人隐私的信息不得公开'),
  title: '正文里有身份证号或银行卡号',
  checks: '正文里有18位的身份证号（出生日期和校验码都对）或16至19位的银行卡号（校验位对）。',
  why: '年报对社会公开，写进去就是泄露个人信息。',
  remedy: '删去号码。提示里只显示头尾几位。',
  says: '正文里有{kind}：{number}。请删去，见{where}。',
  *see({ text }): Iterable<Seen<'kind' | 'number'>> {
    for (const { digits, start, end } of digitRows(text)) {
      const kind = isIdentityNumber(digits) ? '身份证号' : isCardNumber(digits) ? '银行卡号' : undefined;
      if (kind) yield { start, end, values: { kind, number: masked(digits) }, quote: masked(digits) };
    }
  },
});
