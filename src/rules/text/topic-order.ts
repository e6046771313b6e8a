import { levels, practice } from '../card.js';
import { rule } from '../rule.js';
import { matchesIn } from './matches.js';
import { placeOf, proseOf } from './prose.js';

/** The five topics of 一 as their subheadings name them, in the order of the notice. */
const topics: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '主动公开', words: /^主动公开/ },
  { name: '依申请公开', words: /^(?:政府信息)?依申请公开/ },
  { name: '政府信息管理', words: /^(?:政府)?信息(?:资源)?管理/ },
  { name: '平台建设', words: /^(?:政府)?(?:信息公开)?平台建设/ },
  { name: '监督保障', words: /^(?:政府信息公开)?(?:工作)?监督保障/ },
];

const subheading = /(?:^|[。；…\n])[\s　]*(?:[（(][一二三四五六七八九十][）)]|\d[.．])[\s　]*([^。：:，；（）()\n]{2,20})/g;

export const topicOrder = rule({
  id: 'text/topic-order',
  level: levels('info'),
  basis: practice('国办公开办函〔2021〕30号列举五个方面的次序'),
  title: '总体情况五个方面的次序与格式不同',
  checks: '第一部分的小标题里有{least}个以上的方面，次序不是主动公开、依申请公开、政府信息管理、平台建设、监督保障。',
  why: '次序一致，各单位的年报才便于对照。',
  remedy: '照格式的次序排列。',
  says: '“{topic}”写在了“{before}”后面，格式里在它前面。可以调整次序，见{where}。',
  thresholds: { least: 3 },
  *check({ report }, say, { least }) {
    const found = proseOf(report, ['overview']).flatMap((prose) => matchesIn(prose.text, subheading).flatMap((match) => {
      const rank = topics.findIndex(({ words }) => words.test(match[1]!));
      const end = match.index + match[0].length;
      return rank < 0 ? [] : [{ rank, place: placeOf(prose, end - match[1]!.length, end) }];
    }));
    if (new Set(found.map(({ rank }) => rank)).size < least) return;
    const at = found.findIndex(({ rank }, index) => index > 0 && rank < found[index - 1]!.rank);
    if (at < 0) return;
    const { rank, place } = found[at]!;
    yield say(undefined, [], { topic: topics[rank]!.name, before: topics[found[at - 1]!.rank]!.name }, [place]);
  },
});
