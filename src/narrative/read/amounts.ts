import type { Amount } from './amount.js';
import { amountOf } from './amount-of.js';
import { idioms } from './lexicon/units.js';
import { momentOf, type Moment } from './moments.js';
import { idiomIndex, isCounted, isName } from './number-names.js';
import { numeralAt } from './numeral.js';
import { halfIn, hundredth, sizeAlone } from './parts-of-one.js';
import { each } from './words.js';

export interface Numbers {
  readonly amounts: readonly Amount[];
  readonly moments: readonly Moment[];
}

/** Letters that can begin a number, a title, or a word that holds a numeral: all others are passed over. */
const begins = new Uint8Array(65_536);
for (const letter of '0123456789零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟《过半') begins[letter.charCodeAt(0)] = 1;
for (const [word] of each(idioms, true)) begins[word.charCodeAt(0)] = 1;
/** A title between 《 and 》 is a name, whatever numbers it has; one that does not end is none. */
const longestTitle = 120;

/** All numbers of a line that count something, and all its years and dates; names, orders and telephones are neither. */
export function amounts(text: string, from = 0, until = text.length): Numbers {
  const found: Amount[] = [];
  const moments: Moment[] = [];
  for (let at = from; at < until;) {
    if (begins[text.charCodeAt(at)] === 0) { at += 1; continue; }
    const title = text[at] === '《' ? text.slice(at, at + longestTitle).indexOf('》') : -1;
    if (title > 0) { at += title + 1; continue; }
    const share = halfIn(text, at);
    if (share) { found.push(share); at = share.end; continue; }
    const idiom = idiomIndex.at(text, at);
    if (idiom && !isCounted(text, at, at + idiom.length)) { at += idiom.length; continue; }
    const numeral = hundredth(text, at) ?? sizeAlone(text, at) ?? numeralAt(text, at);
    if (!numeral) { at += 1; continue; }
    const moment = momentOf(text, numeral);
    if (moment) { moments.push(moment); at = moment.end; continue; }
    const amount = numeral.value !== undefined && !isName(text, numeral) ? amountOf(text, numeral) : undefined;
    if (amount) found.push(amount);
    at = amount?.end ?? numeral.end;
  }
  return { amounts: found, moments };
}

export type { Amount } from './amount.js';
