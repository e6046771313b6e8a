import { idioms, namesBehind } from './lexicon/units.js';
import type { Numeral } from './numeral.js';
import { unitIndex } from './unit-index.js';
import { each, WordIndex } from './words.js';

/** Words that hold a numeral and count nothing. */
export const idiomIndex = new WordIndex(() => each(idioms, true));
const nameIndex = new WordIndex(() => each(namesBehind, true));

/** 120件 is no telephone, and 1191 does not begin with one. */
export function isCounted(text: string, start: number, end: number): boolean {
  const digit = /[0-9]/;
  if (!digit.test(text[start]!)) return false;
  return digit.test(text[end] ?? '') || digit.test(text[start - 1] ?? '') || (digit.test(text[end - 1]!)
    && unitIndex.at(text, end) !== undefined);
}

/** By the code of a letter. */
const lettersOf = (letters: string): Uint8Array => {
  const found = new Uint8Array(65_536);
  for (const letter of letters) found[letter.charCodeAt(0)] = 1;
  return found;
};
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const namesLeft = lettersOf('第〔[№');
const joinsLeft = lettersOf(`${latin}_.-/@#+×*~`);
const joinsRight = lettersOf(`${latin}@/_+×*`);
const dashes = lettersOf('-–—:：');
const digits = lettersOf('0123456789');
const opening = lettersOf('（(');
const closing = lettersOf('）)');
const starting = lettersOf('\n；;。：');
const ordering = lettersOf('、.．）)');
const ordinals = lettersOf('是来');
const newline = 10;

/** 第三条, 30号, 〔2021〕, A4, 0517-87222589, （一）, 一是, 2.5G. */
export function isName(text: string, { start, end, chinese }: Numeral): boolean {
  const left = start > 0 ? text.charCodeAt(start - 1) : newline;
  const right = end < text.length ? text.charCodeAt(end) : newline;
  if (namesLeft[left] === 1 || nameIndex.at(text, end)) return true;
  if (opening[left] === 1 && closing[right] === 1) return true;
  if (starting[left] === 1 && ordering[right] === 1) return true;
  if (chinese) return ordinals[right] === 1;
  return joinsLeft[left] === 1 || joinsRight[right] === 1 || (dashes[right] === 1 && digits[text.charCodeAt(end + 1)] === 1);
}
