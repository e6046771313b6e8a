import { about, aboutBehind, idioms, namesBehind, units, type Measure } from './lexicon/units.js';
import { momentAt, type Moment } from './moments.js';
import { numeralAt, type Numeral } from './numeral.js';
import { each, WordIndex } from './words.js';

/** How a number is meant: as it stands, or as one of those around it. */
export type Nearness = 'exact' | 'rounded' | 'more' | 'nearly' | 'around' | 'above' | 'atLeast' | 'range';

/** A number of the text with its unit. Offsets are those of the clean text. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The true figure lies between these, both included. Money in 万元, shares from 0 to 1. */
  readonly low: number;
  readonly high: number;
  readonly measure: Measure | 'share';
  readonly unit: string;
  readonly nearness: Nearness;
  /** What one of the last written place is worth. */
  readonly place: number;
}

export interface Numbers {
  readonly amounts: readonly Amount[];
  readonly moments: readonly Moment[];
}

const unitIndex = new WordIndex<Measure>(Object.entries(units).flatMap(([measure, words]) => each(words, measure as Measure)));
const idiomIndex = new WordIndex(each(idioms, true));
const nameIndex = new WordIndex(each(namesBehind, true));
const behindIndex = new WordIndex<Nearness>(Object.entries(aboutBehind).flatMap(([how, words]) => each(words, how as Nearness)));
const before = Object.entries(about).flatMap(([how, words]) => each(words, how as Nearness)).sort(([one],
  [other]) => other.length - one.length);
/** Letters that can begin a number, a title, or a word that holds a numeral: all others are passed over. */
const begins = new Uint8Array(65_536);
for (const letter of '0123456789零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟《过半') begins[letter.charCodeAt(0)] = 1;
for (const [word] of each(idioms, true)) begins[word.charCodeAt(0)] = 1;
const shares: readonly (readonly [string, number])[] = [['过半数', 0.5], ['一大半', 0.5], ['一半', 0.5], ['半数', 0.5], ['过半', 0.5]];
/** A title between 《 and 》 is a name, whatever numbers it has; one that does not end is none. */
const longestTitle = 120;

/** All numbers of a clean text that count something, and all its years and dates; names, orders and telephones are neither. */
export function amounts(text: string): Numbers {
  const found: Amount[] = [];
  const moments: Moment[] = [];
  for (let at = 0; at < text.length;) {
    if (begins[text.charCodeAt(at)] === 0) { at += 1; continue; }
    const title = text[at] === '《' ? text.slice(at, at + longestTitle).indexOf('》') : -1;
    if (title > 0) { at += title + 1; continue; }
    const share = shares.find(([word]) => text.startsWith(word, at));
    if (share) {
      found.push(halfAt(text, at, share));
      at += share[0].length;
      continue;
    }
    const idiom = idiomIndex.at(text, at);
    if (idiom && !isCounted(text, at, at + idiom.length)) { at += idiom.length; continue; }
    const moment = momentAt(text, at);
    if (moment) { moments.push(moment); at = moment.end; continue; }
    const numeral = hundredth(text, at) ?? numeralAt(text, at);
    if (!numeral) { at += 1; continue; }
    const amount = numeral.value !== undefined && !isName(text, numeral) ? amountOf(text, numeral) : undefined;
    if (amount) found.push(amount);
    at = amount?.end ?? numeral.end;
  }
  return { amounts: found, moments };
}

/** 120件 is no telephone, and 1191 does not begin with one. */
function isCounted(text: string, start: number, end: number): boolean {
  const digit = /[0-9]/;
  if (!digit.test(text[start]!)) return false;
  return digit.test(text[end] ?? '') || digit.test(text[start - 1] ?? '') || (digit.test(text[end - 1]!)
    && unitIndex.at(text, end) !== undefined);
}

/** 第三条, 30号, 〔2021〕, A4, 0517-87222589, （一）, 一是, 2.5G. */
function isName(text: string, { start, end, chinese }: Numeral): boolean {
  const [left, right] = [text[start - 1] ?? '\n', text[end] ?? '\n'];
  if (left === '第' || left === '〔' || left === '[' || left === '№' || nameIndex.at(text, end)) return true;
  if (/[A-Za-z_.\-/@#+×*:：~]/.test(left) && !(left === '：' || left === ':') && !chinese) return true;
  if (/[A-Za-z@/_+×*]/.test(right) && !chinese) return true;
  if (/[-–—:：]/.test(right) && /[0-9]/.test(text[end + 1] ?? '') && !chinese) return true;
  if (/[（(]/.test(left) && /[）)]/.test(right)) return true;
  if (/[\n；;。：]/.test(left) && /[、.．）)]/.test(right)) return true;
  return chinese && (right === '是' || right === '来');
}

function halfAt(text: string, start: number, [word, value]: readonly [string, number]): Amount {
  const over = word.startsWith('过') || word.includes('大') || /[超过]$/.test(text.slice(Math.max(0, start - 2), start));
  return {
    start, end: start + word.length, value, low: over ? value : value - 0.05, high: over ? 1 : value + 0.05,
    measure: 'share', unit: '', nearness: over ? 'above' : 'around', place: 0.1,
  };
}

function amountOf(text: string, numeral: Numeral): Amount | undefined {
  const fraction = fractionOf(text, numeral);
  if (fraction) return fraction;
  const range = rangeOf(text, numeral);
  if (range) return range;
  const { start, value } = numeral;
  let { end } = numeral;
  const marks: Nearness[] = [];
  const behind = (): void => {
    const mark = behindIndex.at(text, end);
    // 多 before a verb is not one behind a number: 25多为
    if (!mark || (mark.value === 'more' && !unitIndex.at(text, end + mark.length))) return;
    marks.push(mark.value);
    end += mark.length;
  };
  behind();
  const unit = unitIndex.at(text, end);
  if (!unit && numeral.chinese) return undefined;
  const word = text.slice(end, end + (unit?.length ?? 0));
  end += word.length;
  if (unit && marks.length === 0) behind();
  const leading = before.find(([mark]) => text.startsWith(mark, start - mark.length) && start >= mark.length);
  const nearness: Nearness = marks[0] ?? leading?.[1] ?? (numeral.scaled && unit?.value !== 'money' ? 'rounded' : 'exact');
  const scaled = inPaperUnit(value, numeral.place, unit?.value ?? 'none', word);
  return {
    start, end, value: scaled.value, place: scaled.place, measure: unit?.value === 'times' && word === '成' ? 'share' : unit?.value
      ?? 'none',
    unit: word, nearness, ...boundsOf(scaled.value, scaled.place, nearness, unit?.value),
  };
}

/** Money in 万元, as the paper has it; percent and 成 as shares stay in their own numbers. */
function inPaperUnit(value: number, place: number, measure: Measure, word: string): { value: number; place: number } {
  if (measure === 'times' && word === '成') return { value: value / 10, place: place / 10 };
  if (measure !== 'money') return { value, place };
  const factor = word.startsWith('亿') ? 10_000 : word.startsWith('万') ? 1 : word.startsWith('千') ? 0.1 : word.startsWith('百')
    ? 0.01 : 0.0001;
  return { value: Number((value * factor).toPrecision(15)), place: place * factor };
}

function boundsOf(value: number, place: number, nearness: Nearness, measure: Measure | undefined): { low: number; high: number } {
  const tiny = value * 1e-12;
  switch (nearness) {
    case 'more': return { low: value + place * 1e-6 + (Number.isInteger(value) ? 1 - place * 1e-6 : 0), high: nextUnit(value) };
    case 'nearly': return { low: value * 0.85, high: value - (Number.isInteger(value) ? 1 : place * 1e-6) };
    case 'around': return { low: value * 0.95 - tiny, high: value * 1.05 + tiny };
    case 'above': return { low: value + (Number.isInteger(value) && measure !== 'percent' ? 1 : place * 1e-6), high: Infinity };
    case 'atLeast': return { low: value, high: Infinity };
    case 'rounded': return { low: value - place / 2, high: value + place - tiny - place * 1e-6 };
    case 'exact': return measure === 'money' ? { low: value - place / 2, high: value + place / 2 } : { low: value, high: value };
    case 'range': return { low: value, high: value };
  }
}

/** 80余 goes to 89, 2100多 to 2199: up to the next unit of its last place that is not 0. */
function nextUnit(value: number): number {
  if (!Number.isInteger(value) || value === 0) return value + 1;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return value + (place === 1 ? 9 : place - 1);
}

/** 百 alone is no number, 百分之五 is one. */
function hundredth(text: string, start: number): Numeral | undefined {
  return text.startsWith('百分之', start)
    ? { start, end: start + 1, value: 100, place: 1, decimals: 0, scaled: false, chinese: true } : undefined;
}

/** 三分之二, 百分之五. */
function fractionOf(text: string, { start, end, value }: Numeral): Amount | undefined {
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

/** 三至五件. */
function rangeOf(text: string, { start, end, value }: Numeral): Amount | undefined {
  if (!/[至到~－—-]/.test(text[end] ?? '')) return undefined;
  const upper = numeralAt(text, end + 1);
  if (upper?.value === undefined || upper.value <= value) return undefined;
  const unit = unitIndex.at(text, upper.end);
  if (!unit) return undefined;
  return {
    start, end: upper.end + unit.length, value, low: value, high: upper.value, place: 1, measure: unit.value,
    unit: text.slice(upper.end, upper.end + unit.length), nearness: 'range',
  };
}
