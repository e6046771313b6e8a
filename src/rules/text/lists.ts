import { readChineseNumber } from '../../report/chinese-number.js';
import { matchesIn } from './matches.js';

/** 一是…二是…三是…, as it stands in a text. */
export interface ListItem {
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

/** Each kind of ordinal counts for itself: 一是 inside （一） is another list. */
const ordinals = {
  say: /(?<![\u4e00-\u9fff])([一二三四五六七八九十]{1,3})[是要](?!\1|否)/g,
  bracket: /[（(]([一二三四五六七八九十]{1,3})[）)]/g,
  digit: /(?<![\d.])(\d{1,2})[.．、](?!\d)|[（(](\d{1,2})[）)]/g,
  order: /第([一二三四五六七八九十]{1,3})[，、]/g,
} as const;

/** The lists of a text: runs of ordinals of one kind that begin with the first. */
export function listsIn(text: string): ListItem[][] {
  return Object.values(ordinals).flatMap((pattern) => {
    const lists: ListItem[][] = [];
    for (const match of matchesIn(text, pattern)) {
      const words = match.slice(1).find((one) => one !== undefined)!;
      const ordinal = /^\d/.test(words) ? Number(words) : readChineseNumber(words);
      if (ordinal === undefined) continue;
      const item = { ordinal, start: match.index, end: match.index + match[0].length };
      if (ordinal === 1) lists.push([item]);
      else lists.at(-1)?.push(item);
    }
    return lists;
  });
}
