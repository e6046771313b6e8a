import { isGovernmentName } from '../../report/body.js';
import { textOf } from '../../report/text.js';
import { law, levels } from '../card.js';
import { rule } from '../rule.js';

export const governmentResults = rule({
  id: 'text/government-results',
  level: levels('info', 'warning'),
  basis: law('《政府信息公开条例》第五十条第（四）项：各级人民政府的年报还应当包括工作考核、社会评议和责任追究结果情况'),
  title: '政府的年报没有写考核、评议、责任追究',
  checks: '从名称看是各级人民政府的年报，全文没有说到工作考核、社会评议、责任追究中的任何一项。部门的年报、没有第一部分的不检查。',
  why: '条例对各级人民政府的年报多要求这一项内容。',
  remedy: '在第一部分“监督保障”里写明结果；没有责任追究的，也写明没有。',
  says: '政府的年报还应写明工作考核、社会评议和责任追究结果，正文没有写到。请在“监督保障”里补写。',
  *check({ report }, say) {
    if (textOf(report.sections, 'overview') === '' || !isGovernmentName(report.agency)) return;
    const text = (['overview', 'problems', 'other'] as const).map((key) => textOf(report.sections, key)).join('\n');
    if (!/考核|评议|追责|责任追究|问责|评估|测评|评价|满意度/.test(text)) yield say(undefined, [], {});
  },
});
