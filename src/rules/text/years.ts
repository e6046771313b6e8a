import { matchesIn } from './matches.js';

export interface ToldYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

const told = /(20\d\d)\s?年|(二[〇○零O0][一二三四五六七八九〇○零]{2})年/g;
const digits = '〇一二三四五六七八九';

/** Every year that a text tells, 20XX年 and 二〇二四年, but for those of names in 《》. */
export function yearsIn(text: string): ToldYear[] {
  // a year in the name of a document is that document's
  const own = text.replace(/《[^《》]{0,200}》/g, (name) => ' '.repeat(name.length));
  return matchesIn(own, told).flatMap((match) => {
    const [whole, arabic, chinese = ''] = match;
    const start = match.index;
    if (/[\d.]/.test(own[start - 1] ?? '')) return [];
    const year = Number(arabic ?? [...chinese].map((one) => (digits.includes(one) ? digits.indexOf(one) : 0)).join(''));
    return [{ year, start, end: start + whole.length }];
  });
}
