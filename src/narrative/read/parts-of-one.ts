import type { Amount } from './amount.js';
import { numeralAt, type Numeral } from './numeral.js';
import { each, WordIndex } from './words.js';

const halves = new WordIndex(() => each('过半数 一大半 一半 半数 过半', 0.5));

/** 一半, 过半数: a share in a word. */
export function halfIn(text: string, start: number): Amount | undefined {
  const share = halves.at(text, start);
  return share && halfAt(text, start, share.word, share.value);
}

function halfAt(text: string, start: number, word: string, value: number): Amount {
  const over = word.startsWith('过') || word.includes('大') || /[超过]$/.test(text.slice(Math.max(0, start - 2), start));
  return {
    start, end: start + word.length, value, low: over ? value : value - 0.05, high: over ? 1 : value + 0.05,
    measure: 'share', unit: '', nearness: over ? 'above' : 'around', place: 0.1,
  };
}

/** 百 alone is no number, 百分之五 is one. */
export function hundredth(text: string, start: number): Numeral | undefined {
  return text.startsWith('百分之', start)
    ? { start, end: start + 1, value: 100, place: 1, decimals: 0, scaled: false, chinese: true } : undefined;
}

/** 近百件, 千余条: a word of size that stands alone counts one of it where the text says about. */
export function sizeAlone(text: string, start: number): Numeral | undefined {
  const value = sizes[text[start]!];
  if (value === undefined || !(/[近约逾超]/.test(text[start - 1] ?? '') || /[余]/.test(text[start + 1] ?? ''))) return undefined;
  return { start, end: start + 1, value, place: value, decimals: 0, scaled: false, chinese: true };
}

const sizes: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

/** 三分之二, 百分之五. */
export function fractionOf(text: string, { start, end, value }: Numeral): Amount | undefined {
  if (!text.startsWith('分之', end) || value <= 0) return undefined;
  const upper = numeralAt(text, end + 2);
  if (upper?.value === undefined) return undefined;
  const percent = value === 100;
  const amount = percent ? upper.value : upper.value / value;
  return {
    start, end: upper.end, value: amount, place: percent ? upper.place : 0.05,
    ...(percent ? { low: amount, high: amount } : { low: amount - 0.05, high: amount + 0.05 }),
    measure: percent ? 'percent' : 'share', unit: percent ? '%' : '', nearness: percent ? 'exact' : 'around',
  };
}
