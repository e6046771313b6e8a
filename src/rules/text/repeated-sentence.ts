import type { TextPlace } from '../../report/place.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';
import { shortened } from '../words.js';
import { matchesIn } from './matches.js';
import { placeOf, proseOf } from './prose.js';

export const repeatedSentence = rule({
  id: 'text/repeated-sentence',
  level: levels('info'),
  basis: heuristic('同样的话不说两遍'),
  title: '同一句话出现两次',
  checks: '第一、第五、第六部分里，{least}个字以上、一字不差的分句出现了两次以上。',
  why: '多半是拼接时重复，或者为了凑字数。',
  remedy: '删去一处，或者换个说法。',
  says: '“{words}”出现了{times}次。请删去重复的，见{where}。',
  thresholds: { least: 15 },
  *check({ report }, say, { least }) {
    const found = new Map<string, TextPlace[]>();
    for (const prose of proseOf(report, ['overview', 'problems', 'other'])) {
      for (const match of matchesIn(prose.text, /[^，。；：！？,;:!?\n]{1,400}/g)) {
        const words = match[0].replace(/\s+/g, '');
        if (words.length < least) continue;
        const place = placeOf(prose, match.index, match.index + match[0].length);
        const known = found.get(words);
        if (known) known.push(place);
        else found.set(words, [place]);
      }
    }
    for (const [words, places] of found) {
      if (places.length > 1) yield say(undefined, [], { words: shortened(words), times: places.length }, places);
    }
  },
});
