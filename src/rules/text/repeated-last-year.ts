import { clausesIn, passagesIn } from '../../report/passages.js';
import { practice, levels } from '../card.js';
import { rule } from '../rule.js';
import { shortened } from '../words.js';
import { placeOf, proseOf } from './prose.js';

export const repeatedLastYear = rule({
  id: 'text/repeated-last-year',
  level: levels('info', 'warning'),
  basis: practice('国办公开办函〔2021〕30号要求年报内容真实，对雷同的要追究责任；各地考核年报与上年的重复率'),
  title: '文字与上年年报重复',
  checks: '第一、第五部分有{most}%以上的文字与上年年报同样，或者第五部分有整句或者较长的分句同样的。数字、年份不同也算同样。要有上年年报的正文才能检查。',
  why: '照抄上年的文字，问题年年一样，是年报最受批评的地方。',
  remedy: '写本年的情况；上年的问题已经解决的，写明怎样解决的。',
  says: '有{count}处与上年年报同样（第一、第五部分的{share}%），如“{words}”。请改写，见{where}。',
  thresholds: { most: 40 },
  *check({ report, lastYear }, say, { most }) {
    const before = new Set(lastYear?.passages ?? []);
    if (before.size === 0) return;
    const all = proseOf(report, ['overview', 'problems']).flatMap((prose) =>
      passagesIn(prose.text).map((passage) => ({ prose, ...passage })));
    // of a sentence that was changed, the clauses that were not
    const same = all.flatMap(({ prose, ...passage }) => (before.has(passage.key) ? [{ prose, ...passage }]
      : clausesIn(passage, prose.text).filter(({ key }) => before.has(key)).map((clause) => ({ prose, ...clause }))));
    const length = (passages: typeof all): number => passages.reduce((so, { start, end }) => so + end - start, 0);
    const share = Math.round((100 * length(same)) / Math.max(1, length(all)));
    const told = share > most ? same : same.filter(({ prose }) => prose.section === 'problems');
    const [first] = told;
    if (!first) return;
    yield say(undefined, [], { count: told.length, share, words: shortened(first.prose.text.slice(first.start, first.end).trim()) },
      told.map(({ prose, start, end }) => placeOf(prose, start, end)));
  },
});
