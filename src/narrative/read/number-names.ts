import { idioms, namesBehind } from './lexicon/units.js';
import type { Numeral } from './numeral.js';
import { unitIndex } from './unit-index.js';
import { each, WordIndex } from './words.js';

/** Words that hold a numeral and count nothing. */
export const idiomIndex = new WordIndex(each(idioms, true));
const nameIndex = new WordIndex(each(namesBehind, true));

/** 120件 is no telephone, and 1191 does not begin with one. */
export function isCounted(text: string, start: number, end: number): boolean {
  const digit = /[0-9]/;
  if (!digit.test(text[start]!)) return false;
  return digit.test(text[end] ?? '') || digit.test(text[start - 1] ?? '') || (digit.test(text[end - 1]!)
    && unitIndex.at(text, end) !== undefined);
}

/** 第三条, 30号, 〔2021〕, A4, 0517-87222589, （一）, 一是, 2.5G. */
export function isName(text: string, { start, end, chinese }: Numeral): boolean {
  const [left, right] = [text[start - 1] ?? '\n', text[end] ?? '\n'];
  if (left === '第' || left === '〔' || left === '[' || left === '№' || nameIndex.at(text, end)) return true;
  if (/[A-Za-z_.\-/@#+×*:：~]/.test(left) && !(left === '：' || left === ':') && !chinese) return true;
  if (/[A-Za-z@/_+×*]/.test(right) && !chinese) return true;
  if (/[-–—:：]/.test(right) && /[0-9]/.test(text[end + 1] ?? '') && !chinese) return true;
  if (/[（(]/.test(left) && /[）)]/.test(right)) return true;
  if (/[\n；;。：]/.test(left) && /[、.．）)]/.test(right)) return true;
  return chinese && (right === '是' || right === '来');
}
