import { textOf } from '../../report/text.js';
import { law, levels } from '../card.js';
import { rule } from '../rule.js';
import { placeOf, proseOf } from './prose.js';

const problem = /问题|不足|差距|短板|不够|有待|薄弱|欠缺|不高|不强|不全|不及时|困难|滞后|不完善|不规范/;
const measure = /下一步|改进|措施|将|加强|强化|完善|提升|提高|优化|加大|规范|落实|整改|针对/;

export const problemsHalf = rule({
  id: 'text/problems-half',
  level: levels('info', 'warning'),
  basis: law('《政府信息公开条例》第五十条第（四）项：存在的主要问题及改进情况'),
  title: '第五部分只写了一半',
  checks: '第五部分有内容，而没有写存在的问题，或者没有写改进的情况。',
  why: '条例要求问题和改进都写。',
  remedy: '补写缺少的一半，问题和措施最好一一对应。',
  says: '“五、存在的主要问题及改进情况”没有写{what}。请补写，见{where}。',
  *check({ report }, say) {
    const text = textOf(report.sections, 'problems');
    if (text.length <= 10) return;
    const what = !problem.test(text) ? '存在的问题' : !measure.test(text) ? '改进的情况' : undefined;
    if (what) yield say(undefined, [], { what }, proseOf(report, ['problems']).slice(0, 1).map((one) => placeOf(one)));
  },
});
