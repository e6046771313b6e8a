import { levels, practice } from '../card.js';
import { rule } from '../rule.js';
import { listsIn } from './lists.js';
import { placeOf, proseOf } from './prose.js';

export const problemsUnpaired = rule({
  id: 'text/problems-unpaired',
  level: levels('info'),
  basis: practice('各地要求问题和改进措施一一对应'),
  title: '问题和措施的条数不同',
  checks: '第五部分有两组“一是、二是”，前一组列问题，后一组列措施，而条数不同。',
  why: '条数不同，往往有一个问题没有改进措施。',
  remedy: '逐条核对；几个问题用一条措施的，可以不改。',
  says: '第五部分列了{problems}个问题、{measures}条措施。请核对是否一一对应，见{where}。',
  *check({ report }, say) {
    const found = proseOf(report, ['problems']).flatMap((prose) =>
      listsIn(prose.text).filter(([first]) => prose.text.slice(first!.start, first!.end).endsWith('是')).map((list) => ({ prose, list })));
    const [first, second, third] = found;
    if (!first || !second || third || first.list.length < 2 || second.list.length < 2 || first.list.length === second.list.length) return;
    const isProblems = /问题|不足|差距|短板/.test(first.prose.text.slice(0, first.list[0]!.start));
    if (!isProblems) return;
    yield say(undefined, [], { problems: first.list.length, measures: second.list.length },
      [first, second].map(({ prose, list }) => placeOf(prose, list[0]!.start, list.at(-1)!.end)));
  },
});
