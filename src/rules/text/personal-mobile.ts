import { law, levels } from '../card.js';
import { digitRows, isMobileNumber, masked } from './personal.js';
import { textRule, type Seen } from './text-rule.js';

export const personalMobile = textRule({
  id: 'text/personal-mobile',
  level: levels('warning'),
  basis: law('《个人信息保护法》；《政府信息公开条例》第十五条：涉及个人隐私的信息不得公开'),
  title: '正文里有手机号',
  checks: '正文里有11位的手机号，而同一句前面没有“联系电话”“咨询电话”等字样。',
  why: '个人的手机号不宜公开；单位的联系电话可以写，一般用座机。',
  remedy: '是申请人或个人的，删去；是单位联系电话的，在前面写明“联系电话”。',
  says: '正文里有手机号{number}。不是单位联系电话的请删去，见{where}。',
  *see({ text }): Iterable<Seen<'number'>> {
    for (const { digits, start, end } of digitRows(text)) {
      if (!isMobileNumber(digits)) continue;
      const before = text.slice(Math.max(0, start - 30), start);
      if (/(?:电话|联系方式|手机|热线|联系人)[^。；]{0,20}$/.test(before)) continue;
      yield { start, end, values: { number: masked(digits) }, quote: masked(digits) };
    }
  },
});
