import type { TextPlace } from '../../report/place.js';
import { levels, practice } from '../card.js';
import { rule } from '../rule.js';
import { matchesIn } from './matches.js';
import { placeOf, proseOf } from './prose.js';

const self = /[我本](?:局|机关|单位|中心|厅|街道|镇|乡|委(?![托员])|办(?![公法事理结]))/g;

export const selfName = rule({
  id: 'text/self-name',
  level: levels('info'),
  basis: practice('自称选定一个，前后一致'),
  title: '自称不统一',
  checks: '正文里同时用了“我局”“本机关”“我单位”等两种以上的自称。',
  why: '自称混用，多半是几处文字拼起来的，其中可能有别的单位的。',
  remedy: '统一成一种。',
  says: '自称有{names}，不统一。请选定一种，见{where}。',
  *check({ report }, say) {
    const found = new Map<string, TextPlace>();
    for (const prose of proseOf(report)) {
      for (const { 0: name, index } of matchesIn(prose.text, self)) {
        if (!found.has(name)) found.set(name, placeOf(prose, index, index + name.length));
      }
    }
    if (found.size < 2) return;
    const places = [...found];
    yield say(undefined, [], { names: places.map(([name]) => `“${name}”`).join('、') }, places.map(([, place]) => place));
  },
});
