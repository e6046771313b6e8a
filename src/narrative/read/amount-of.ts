import type { Amount, Nearness } from './amount.js';
import { about, aboutBehind, type Measure } from './lexicon/units.js';
import { numeralAt, type Numeral } from './numeral.js';
import { fractionOf } from './parts-of-one.js';
import { unitIndex } from './unit-index.js';
import { each, WordIndex } from './words.js';

const behindIndex = new WordIndex<Nearness>(() => Object.entries(aboutBehind).flatMap(([how, words]) => each(words, how as Nearness)));
const before = Object.entries(about).flatMap(([how, words]) => each(words, how as Nearness)).sort(([one],
  [other]) => other.length - one.length);
const lastLetters = new Set(before.map(([mark]) => mark.charCodeAt(mark.length - 1)));

/** A numeral with its unit and the words about it; undefined where it counts nothing. */
export function amountOf(text: string, numeral: Numeral): Amount | undefined {
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
  const leading = lastLetters.has(text.charCodeAt(start - 1))
    ? before.find(([mark]) => text.startsWith(mark, start - mark.length) && start >= mark.length) : undefined;
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
