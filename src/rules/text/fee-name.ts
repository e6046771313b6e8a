import { law, levels } from '../card.js';
import { matchesIn, sentencesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

const formerNames = /(?:政府信息公开|依申请公开|信息公开)费(?!用?减免)|(?<!信息)检索费|复制费|邮寄费|工本费|检索、复制[、和及]{0,1}邮寄[^，。；]{0,8}费/g;

/** From this year on there is one fee only. */
const since = 2021;

export const feeName = textRule({
  id: 'text/fee-name',
  level: levels('info'),
  basis: law('国办函〔2020〕109号《政府信息公开信息处理费管理办法》，自2021年1月1日起施行'),
  title: '信息处理费用了旧名称',
  checks: '2021年以后的年报，第一、第六部分把信息处理费写成信息公开费、检索费、复制费、邮寄费、工本费，同一句里没有说信息处理费。',
  why: '检索、复制、邮寄等成本费已经不收，现在只有信息处理费。',
  remedy: '改成“信息处理费”。',
  says: '“{words}”应为“信息处理费”。请改{where}。',
  sections: ['overview', 'other'],
  when: ({ report: { year } }) => year === null || year >= since,
  *see({ text }): Iterable<Seen<never>> {
    if (matchesIn(text, formerNames).length === 0) return;
    for (const { 0: sentence, index } of sentencesIn(text)) {
      // 未收取检索费，信息处理费0元 tells them apart
      if (sentence.includes('信息处理费')) continue;
      for (const match of matchesIn(sentence, formerNames)) {
        const start = index + match.index;
        yield { start, end: start + match[0].length, values: {} };
      }
    }
  },
});
