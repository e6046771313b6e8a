import { textOf } from '../../report/text.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { placeOf, proseOf } from './prose.js';

export const feeMissing = rule({
  id: 'text/fee-missing',
  level: levels('info', 'warning'),
  basis: printedForm('2021年格式第六部分：收取信息处理费情况在此处报告'),
  title: '第六部分没有说明信息处理费',
  checks: '第六部分有内容，而没有说到信息处理费。第六部分没有的，另有一条规则。',
  why: '格式要求在第六部分报告收取信息处理费的情况，没有收取也要说明。',
  remedy: '写明“某年收取政府信息公开信息处理费0元”或实际的金额。',
  says: '“六、其他需要报告的事项”没有说明信息处理费。请补写，没有收取的写0元，见{where}。',
  *check({ report }, say) {
    const text = textOf(report.sections, 'other');
    if (text === '' || /处理费|收费|费用/.test(text)) return;
    yield say(undefined, [], {}, proseOf(report, ['other']).map((one) => placeOf(one)).slice(0, 1));
  },
});
