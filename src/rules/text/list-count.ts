import { readChineseNumber } from '../../report/chinese-number.js';
import { textKeys } from '../../report/place.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';
import { shortened } from '../words.js';
import { listsIn, type ListItem } from './lists.js';
import { matchesIn } from './matches.js';
import { placeOf, proseOf, type Prose } from './prose.js';

/** 主要存在三个问题：, 采取以下两项措施，, 表现在4个方面。 The list follows after it. */
const announced = /([一二两三四五六七八九十]{1,3}|\d{1,2})\s?(?:个|项|点|条|大)?(?:方面|问题|不足|短板|措施|工作|任务|原因|情况|困难|环节)[^。；，：:,\n]{0,12}(?:[：:，,。；]|$)/g;
/** What announces nothing: an ordinal, a number of something done. */
const noAnnouncement = /(?:第|这|该|上述|前述|以上|[一二三四五六七八九十\d])$/;
/** So far behind the announcement the list begins at the latest. */
const reach = 12;

export const listCount = rule({
  id: 'text/list-count',
  level: levels('info', 'warning'),
  basis: heuristic('说有几个，就应列出几个'),
  title: '列举的个数与说的不一致',
  checks: '正文说“存在三个问题”“以下两个方面”，后面紧跟着“一是、二是”或“（一）（二）”的列举，而列出的个数不同。',
  why: '增删了一条而没有改前面的个数，或者漏写了一条。',
  remedy: '改正个数，或者补上漏写的一条。',
  says: '说的是“{words}”，后面列出{listed}个。请核对{where}。',
  *check({ report }, say) {
    for (const key of textKeys) {
      const paragraphs = proseOf(report, [key]);
      for (const [index, prose] of paragraphs.entries()) {
        const lists = new Map(listsIn(prose.text).map((list) => [list[0]!.start, list]));
        for (const match of matchesIn(prose.text, announced)) {
          const told = /^\d/.test(match[1]!) ? Number(match[1]) : match[1] === '两' ? 2 : readChineseNumber(match[1]!);
          if (told === undefined || told < 2 || noAnnouncement.test(prose.text.slice(Math.max(0, match.index - 2), match.index))) continue;
          const end = match.index + match[0].length;
          const listed = listAfter(paragraphs, index, end, lists);
          if (listed === undefined || listed === told) continue;
          const words = shortened(match[0].replace(/[：:，,。；]$/, ''));
          yield say(undefined, [], { words, listed }, [placeOf(prose, match.index, end)]);
        }
      }
    }
  },
});

/** How many the list has that begins right behind the announcement; it may go on in the paragraphs that follow, one an item. */
function listAfter(
  paragraphs: readonly Prose[], index: number, end: number, lists: ReadonlyMap<number, readonly ListItem[]>,
): number | undefined {
  const at = Array.from({ length: reach }, (_, step) => end + step).find((start) => lists.has(start));
  if (at === undefined) return paragraphs[index]!.text.length - end <= 1 ? goingOn(paragraphs, index + 1, 0) || undefined : undefined;
  const here = lists.get(at)!;
  // one with a gap is another rule's matter
  if (!here.every(({ ordinal }, item) => ordinal === item + 1)) return undefined;
  return here.length + goingOn(paragraphs, index + 1, here.length, styleOf(paragraphs[index]!.text.slice(at)));
}

function goingOn(paragraphs: readonly Prose[], index: number, from: number, like?: Style): number {
  let count = 0;
  let style = like;
  for (let at = index; at < paragraphs.length; at++) {
    const items = itemsAt(paragraphs[at]!.text);
    if (items === undefined || items.ordinal !== from + count + 1 || (style !== undefined && items.style !== style)) break;
    style = items.style;
    count += items.count;
  }
  return count;
}

type Style = '是' | '（' | '.';

const begins = /^[\s　]{0,40}(?:[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)]|([一二三四五六七八九十]{1,3})是(?!否)|(\d{1,2})[.．、](?!\d))/;

function styleOf(text: string): Style | undefined {
  const match = begins.exec(text);
  return match === null ? undefined : match[1] ? '（' : match[2] ? '是' : '.';
}

/** A paragraph that begins with an ordinal, and how many of its list it holds. */
function itemsAt(text: string): { readonly ordinal: number; readonly count: number; readonly style: Style } | undefined {
  const match = begins.exec(text);
  const words = match?.slice(1).find((one) => one !== undefined);
  if (!match || words === undefined) return undefined;
  const style = styleOf(text)!;
  const ordinal = /^\d/.test(words) ? Number(words) : readChineseNumber(words);
  if (ordinal === undefined) return undefined;
  const count = style === '是' ? matchesIn(text, /(?:^|[。；;，,：:\s])[一二三四五六七八九十]{1,3}是(?!否)/g).length : 1;
  return { ordinal, count: Math.max(1, count), style };
}
