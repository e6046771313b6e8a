import { readChineseNumber } from '../../report/chinese-number.js';

/** Digits as they stand in a text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What one of its last written place is worth: 100 in 2100, 0.01 in 3.25, 10 in 9.012万. */
  readonly place: number;
  readonly decimals: number;
  /** A word such as 万 stands behind the digits. */
  readonly scaled: boolean;
  readonly chinese: boolean;
}

/** Digits that are no number; where they end. */
export interface NoNumber {
  readonly end: number;
  readonly value?: undefined;
}

/** More digits than any count has: a telephone, an account, a serial number. */
const longest = 15;
/** By the code of a letter. */
const isChinese = new Uint8Array(65_536);
for (const letter of '零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟') isChinese[letter.charCodeAt(0)] = 1;
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The numeral that starts here; `end` alone where it is no number (too long). Undefined where none starts. */
export function numeralAt(text: string, start: number): Numeral | NoNumber | undefined {
  if (isDigit(text.charCodeAt(start))) return arabicAt(text, start);
  return isChinese[text.charCodeAt(start)] === 1 ? chineseAt(text, start) : undefined;
}

function arabicAt(text: string, start: number): Numeral | NoNumber {
  let end = digitsEnd(text, start);
  let digits = text.slice(start, end);
  if (digits.length <= 3) {
    while ((text[end] === ',' || text[end] === '，') && digitsEnd(text, end + 1) === end + 4) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  let decimals = 0;
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    const last = digitsEnd(text, end + 1);
    decimals = last - end - 1;
    digits += text.slice(end, last);
    end = last;
  }
  if (digits.length > longest) return { end };
  let scale = 1;
  // 1.2万, 3亿, 2千: one or two words of size
  while (text[end] !== undefined && scales[text[end]!] !== undefined && scale < 1e8) {
    scale *= scales[text[end]!]!;
    end += 1;
  }
  const value = Number(digits) * scale;
  if (!Number.isSafeInteger(Math.round(value))) return { end };
  return {
    start, end, value: rounded(value), place: scale / 10 ** decimals, decimals: scale > 1 ? 0 : decimals, scaled: scale > 1, chinese: false,
  };
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function chineseAt(text: string, start: number): Numeral | NoNumber | undefined {
  let end = start;
  while (isChinese[text.charCodeAt(end)] === 1) end += 1;
  if (end - start > longest) return { end };
  const words = text.slice(start, end).replaceAll('廿', '二十').replaceAll('卅', '三十');
  const value = readChineseNumber(words);
  return value === undefined ? undefined : { start, end, value, place: 1, decimals: 0, scaled: false, chinese: true };
}

/** 9.012 × 10000 is 90120.00000000001 to a machine. */
function rounded(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}
