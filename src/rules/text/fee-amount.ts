import { law, levels } from '../card.js';
import { matchesIn, sentencesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

const none = /未|没有|无|不|免|零|0/;

export const feeAmount = textRule({
  id: 'text/fee-amount',
  level: levels('info', 'warning'),
  basis: law('国办函〔2020〕109号《政府信息公开信息处理费管理办法》'),
  title: '说收取了信息处理费，没有写金额',
  checks: '第六部分有一句说收取信息处理费，而这一句没有写多少元，也没有说没有收取；或者写的元数不是10的倍数。',
  why: '收取情况要写到金额；收费标准都是10元的整数倍。',
  remedy: '写明金额；没有收取的写0元。',
  says: '“{words}”{what}。请核对{where}。',
  sections: ['other'],
  *see({ text }): Iterable<Seen<'what'>> {
    if (!text.includes('信息处理费')) return;
    for (const match of sentencesIn(text)) {
      const [sentence] = match;
      const at = sentence.search(/信息处理费/);
      if (at < 0 || /文字描述|待填/.test(sentence)) continue;
      const amounts = matchesIn(sentence, /(\d[\d,，]{0,12}(?:\.\d{1,2})?)\s?(万?元)/g);
      // what the rules are called, and how the fee is governed, is no statement that it was taken
      const told = sentence.replace(/《[^》]{0,60}》/g, '');
      const isTaken = /(?:收取|收缴|共收|实收)[^，。；]{0,24}(?:信息处理费|费用)|信息处理费[^，。；]{0,6}(?:收取|收入)/.test(told);
      const span = { start: match.index, end: match.index + sentence.length };
      const isDenied = none.test(sentence.replace(/20\d\d\s?年/g, ''));
      if (isTaken && amounts.length === 0 && !isDenied) yield { ...span, values: { what: '没有写收取多少元' } };
      const odd = amounts.find(([, amount, unit]) => unit === '元' && Number(amount!.replace(/[,，]/g, '')) % 10 !== 0);
      if (odd) yield { ...span, values: { what: `里的${odd[1]}元不是10元的整数倍` } };
    }
  },
});
