import type { Amount } from '../read/amounts.js';
import { cleanText } from '../read/clean.js';
import { numeralAt, type Numeral } from '../read/numeral.js';
import { about } from '../read/lexicon/units.js';
import { each } from '../read/words.js';
import { chineseCount, showNumber } from '../numbers.js';
import type { Span } from '../../report/marked.js';

/** Words to stand in place of others. */
export interface Replacement extends Span {
  readonly words: string;
}

const leading = Object.values(about).flatMap((words) => each(words, true)).map(([word]) => word).sort((one, other) =>
  other.length - one.length);
const sizes: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const hundredth = '百分之';

/**
 * How a paragraph may say another number, written as the one that stands at `at`: the likest first. An approximation becomes the
 * number itself, and a half its percentage. `value` is in the measure of the amount: money in 万元, a share from 0 to 1.
 */
export function numeralsLike(paragraph: string, at: Span, amount: Amount, value: number): Replacement[] {
  const written = paragraph.slice(at.start, at.end);
  if (amount.measure === 'share') return [{ ...at, words: `${percentOf(value)}%` }];
  const { text, origin } = cleanText(written);
  const skip = text.startsWith(hundredth) ? hundredth.length : 0;
  const numeral = numeralAt(text, skip);
  if (numeral?.value === undefined) return [];
  const number = inWrittenUnit(value, amount);
  if (skip > 0) {
    const inWords = numeral.chinese && Number.isInteger(number) && number > 0 ? [hundredth + chineseCount(number)] : [];
    return [...inWords, `${percentOf(value / 100)}%`].map((words) => ({ ...at, words }));
  }
  const digits = text.slice(numeral.start, numeral.end);
  const found = digitsLike(digits, numeral, number, amount).map((one) => (/[０-９]/.test(written) ? wide(one) : one));
  if (amount.nearness === 'exact' || amount.nearness === 'rounded') {
    return found.map((words) => ({ start: at.start, end: at.start + origin(numeral.end - 1) + 1, words }));
  }
  const mark = leading.find((word) => paragraph.endsWith(word, at.start))?.length ?? 0;
  return found.map((words) => ({ start: at.start - mark, end: at.end, words: words + amount.unit }));
}

function percentOf(share: number): string {
  return String(Number((share * 100).toFixed(share < 0.001 ? 3 : 1)));
}

/** 万元 as the unit that stands there. */
function inWrittenUnit(value: number, { measure, unit }: Amount): number {
  if (measure !== 'money') return value;
  const factor = unit.startsWith('亿') ? 0.0001 : unit.startsWith('万') ? 1 : unit.startsWith('千') ? 10 : unit.startsWith('百') ? 100 : 10_000;
  return Number((value * factor).toPrecision(15));
}

function digitsLike(digits: string, { chinese, scaled }: Numeral, value: number, { measure }: Amount): string[] {
  const decimals = /\.(\d+)/.exec(digits)?.[1]!.length ?? 0;
  const plain = grouped(showNumber(value), digits);
  if (chinese) return value >= 1 && value < 1e8 && Number.isInteger(value) ? [chineseCount(value), plain] : [plain];
  if (scaled) {
    const size = /[十百千万亿]+$/.exec(digits)?.[0] ?? '';
    const scale = [...size].reduce((product, one) => product * sizes[one]!, 1);
    const exact = showNumber(Number((value / scale).toPrecision(15)));
    const near = (value / scale).toFixed(decimals);
    return [...(value >= scale ? [...(measure === 'money' ? [] : [near + size]), exact + size] : []), plain];
  }
  const fixed = value.toFixed(decimals);
  if (measure === 'percent' || measure === 'times') return [fixed, value.toFixed(decimals + 1), value.toFixed(2)];
  return Number(fixed) === value ? [grouped(fixed, digits), plain] : [plain];
}

/** With the mark between thousands that stands in the other number. */
function grouped(number: string, like: string): string {
  const mark = /[,，]/.exec(like)?.[0];
  if (mark === undefined) return number;
  const [whole, ...rest] = number.split('.');
  return [whole!.replace(/\B(?=(?:\d{3})+$)/g, mark), ...rest].join('.');
}

function wide(number: string): string {
  return number.replace(/[0-9.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}
