import type { NumberKind } from '../form/types.js';
import type { Cell } from './cell.js';
import { readChineseNumber } from './chinese-number.js';
import { narrowed } from './full-width.js';

/** Why an entry is not a plain number. Each kind is a rule `entry/<kind>`. */
export const entryProblemKinds = [
  'placeholder', 'text', 'unit', 'full-width', 'chinese-numeral', 'thousands', 'negative', 'fraction',
  'excel-error', 'uncomputed', 'formula-text', 'number-as-text', 'date', 'leading-zero', 'whitespace',
] as const;

export type EntryProblemKind = (typeof entryProblemKinds)[number];

export interface EntryProblem {
  readonly kind: EntryProblemKind;
  /** The number that the person most likely means; absent when nothing can be said. Never used as the figure by itself. */
  readonly suggestion?: number;
}

/** What stands in a figure's cell, read as a number. `value` is null for a blank and for what cannot be read for certain. */
export interface Entry {
  readonly value: number | null;
  /** As it stands in the cell; empty for a blank. */
  readonly text: string;
  readonly problem?: EntryProblem;
}

/** Longest text that is looked at as a number; the rest is text anyway. */
const longest = 64;

/**
 * Reads one cell as a number and never guesses: what only looks like a number has a problem, what cannot be one has no value.
 * `typed` is false for sources without cell types (a web page, a Word table), where digits are always text.
 */
export function readEntry(cell: Cell | undefined, kind: NumberKind = 'integer', unit = '件', typed = true): Entry {
  if (cell?.error !== undefined) return { value: null, text: cell.error, problem: { kind: 'excel-error' } };
  const value = cell?.value ?? null;
  if (value === null) {
    return cell?.formula === undefined ? blank : { value: null, text: cell.formula, problem: { kind: 'uncomputed' } };
  }
  if (typeof value === 'number') return cell?.format !== undefined && isDateFormat(cell.format)
    ? { value: null, text: String(value), problem: { kind: 'date' } } : judgeNumber(value, kind);
  if (typeof value === 'boolean') return { value: null, text: String(value).toUpperCase(), problem: { kind: 'text' } };
  return readText(value, kind, unit, typed);
}

const blank: Entry = { value: null, text: '' };

/** A number from anywhere, a cell or JSON, as the figure's kind allows it. */
export function judgeNumber(value: number, kind: NumberKind): Entry {
  const text = String(value);
  return withRange(value, text, kind) ?? { value, text };
}

/** Negative and broken numbers are read, so that the sums can be looked at, and reported. */
function withRange(value: number, text: string, kind: NumberKind): Entry | undefined {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return { value: null, text, problem: { kind: 'text' } };
  if (value < 0 && kind !== 'signed') return { value, text, problem: { kind: 'negative' } };
  if (kind !== 'decimal' && !Number.isInteger(value)) return { value, text, problem: { kind: 'fraction' } };
  return undefined;
}

function readText(raw: string, kind: NumberKind, unit: string, typed: boolean): Entry {
  const text = raw.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g, '');
  if (text === '') return blank;
  const trouble = (problem: EntryProblemKind, value: number | null = null, suggestion = value): Entry => ({
    value, text: raw, problem: suggestion === null ? { kind: problem } : { kind: problem, suggestion },
  });
  // 1 2 may be 12 or two numbers
  if (text.length > longest || /[0-9０-９]\s+[0-9０-９]/.test(raw)) return trouble('text');
  if (text.startsWith('=')) return trouble('formula-text');
  const narrow = narrowed(text);
  if (/^(?:[-/\\—–―−_]+|无|没有|n\/?a|null)$/i.test(narrow)) return trouble('placeholder');
  const signed = /^[-−–](.+)$/.exec(narrow);
  const unsigned = signed?.[1] ?? narrow;
  const digits = readDigits(unsigned);
  if (digits !== undefined) {
    const value = signed ? -digits.value : digits.value;
    const range = withRange(value, raw, kind);
    if (range) return range;
    if (digits.thousands) return trouble('thousands', value);
    if (narrow !== text) return trouble('full-width', value);
    if (/^0[0-9]/.test(unsigned)) return trouble('leading-zero', value);
    if (typed) return trouble('number-as-text', value);
    return text === raw ? { value, text: raw } : trouble('whitespace', value);
  }
  const withUnit = /^(.*?)(件|条|个|宗|次|份|起|部|家|人|亿元|万元|元)$/.exec(narrow);
  const counted = withUnit && readDigits(withUnit[1]!);
  if (withUnit && counted !== undefined && counted !== null) return readWithUnit(trouble, counted.value, withUnit[2]!, kind, unit);
  if (/^(?:\d{4}[-/.年]\d{1,2}|\d{1,2}[-/月])(?:[-/.月]?\d{1,2})?日?$/.test(narrow)) return trouble('date');
  const chinese = readChineseNumber(withUnit?.[1] || narrow);
  if (chinese !== undefined) return trouble('chinese-numeral', chinese);
  return trouble('text');
}

/** The number is certain only when the unit is the form's own; 元 in a 万元 cell is a question, not a value. */
function readWithUnit(
  trouble: (problem: EntryProblemKind, value?: number | null, suggestion?: number | null) => Entry,
  value: number, unit: string, kind: NumberKind, formUnit: string,
): Entry {
  const money = unit.endsWith('元');
  if (formUnit === '') return trouble('unit');
  if (money !== (formUnit === '万元')) return trouble('unit');
  if (money && unit !== formUnit) return trouble('unit', null, unit === '元' ? value / 10_000 : value * 10_000);
  if (kind !== 'decimal' && !Number.isInteger(value)) return trouble('unit');
  return trouble('unit', value);
}

function readDigits(text: string): { value: number; thousands: boolean } | undefined {
  if (/^[0-9]+(?:\.[0-9]+)?$/.test(text)) return { value: Number(text), thousands: false };
  if (/^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(text)) return { value: Number(text.replaceAll(',', '')), thousands: true };
  return undefined;
}

/** A number format that shows a date or a time. Quoted text, colours and [conditions] do not count, [h] does. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_./gi, '');
  return /[ymdhs年月日]/i.test(bare);
}
