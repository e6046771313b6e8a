import { levels, printedForm } from '../card.js';
import { seen, textRule } from './text-rule.js';

const unit = '(?:人次|件次|万元|条|件|次|个|份|篇|期|场|项|人|元|％|%)';

/** 累计发布   条, 主动公开____条, 共公开条，, 2024年  月  日. */
const blank = new RegExp([
  `[\\u4e00-\\u9fff]{1,6}(?:[ \\u00a0\\u3000]{2,20}|[_＿]{2,20}[ ]?)${unit}(?![\\u4e00-\\u9fff]{0,2}[0-9])`,
  '(?:(?:共|累计|合计|共计)(?:主动)?(?:公开|发布|收到|办结|答复)?|主动公开|公开信息|发布信息|收到申请)(?:条|件|次|份|篇|元)(?=[，。；、,;]|$)',
  '20\\d\\d年[ \\u00a0\\u3000_＿]{1,10}月[ \\u00a0\\u3000_＿]{1,10}日',
].join('|'), 'g');

export const blankNumber = textRule({
  id: 'text/blank-number',
  level: levels('warning', 'error'),
  basis: printedForm('年报应当填写完整'),
  title: '句子里缺数字',
  checks: '量词前面该有数字的地方是空格、下划线，或者什么都没有，如“累计发布   条”“共公开条”。',
  why: '模板里留的空没有填。',
  remedy: '填上数字；没有的填0，或者改写这句话。',
  says: '“{words}”缺数字。请补上，见{where}。',
  see: ({ text }) => seen(text, blank),
});
