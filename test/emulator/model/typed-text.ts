/** What Excel makes of text that is typed, or written through Range.values, into a cell that is not formatted as text. */
export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly value: string; readonly quotePrefix?: true }
  | { readonly kind: 'number'; readonly value: number; readonly numberFormat?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'formula'; readonly formula: string };

export const errorValues = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!'];

function serial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const valid = new Date(time).getUTCMonth() === month - 1 && day > 0;
  return valid ? time / 86_400_000 + 25_569 : undefined;
}

/** A date without a year is in this one; the year is fixed here so that tests do not change with the calendar. */
const thisYear = 2025;

const dates: readonly (readonly [RegExp, (groups: number[]) => number | undefined, string])[] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, ([y, m, d]) => serial(y!, m!, d!), 'yyyy/m/d'],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, ([y, m, d]) => serial(y!, m!, d!), 'yyyy"年"m"月"d"日"'],
  [/^(\d{4})年(\d{1,2})月$/, ([y, m]) => serial(y!, m!, 1), 'yyyy"年"m"月"'],
  [/^(\d{1,2})[-/](\d{1,2})$/, ([m, d]) => serial(thisYear, m!, d!), 'd-mmm'],
  [/^(\d{1,2})月(\d{1,2})日$/, ([m, d]) => serial(thisYear, m!, d!), 'm"月"d"日"'],
  [/^(\d{1,2}):(\d{2})$/, ([h, m]) => (h! < 24 && m! < 60 ? (h! * 60 + m!) / 1440 : undefined), 'h:mm'],
];

export function readTyped(text: string): Typed {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1), quotePrefix: true };
  // Chinese and Japanese Excel read full-width digits and signs as the narrow ones
  const trimmed = text.trim().replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  for (const [pattern, toSerial, numberFormat] of dates) {
    const value = toSerial((pattern.exec(trimmed) ?? []).slice(1).map(Number));
    if (pattern.test(trimmed) && value !== undefined) return { kind: 'number', value, numberFormat };
  }
  const number = readNumber(trimmed);
  if (number) return number;
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  const error = errorValues.find((each) => each === trimmed.toUpperCase());
  if (error) return { kind: 'error', value: error };
  if (/^[=+\-@]./s.test(text)) return { kind: 'formula', formula: `=${text.replace(/^=|^@|^\+/, '')}` };
  return { kind: 'text', value: text };
}

function readNumber(text: string): Typed | undefined {
  const match = /^([+-]?)([￥¥$]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%?)$/i.exec(text);
  if (!match || (match[3] === undefined && !/\d/.test(match[4] ?? ''))) return undefined;
  const [, sign, currency, whole = '', fraction = '', exponent = '', percent] = match;
  const value = Number(`${sign}${whole.replaceAll(',', '') || 0}${fraction === '.' ? '' : fraction}${exponent}`);
  if (percent) return { kind: 'number', value: value / 100, numberFormat: '0%' };
  if (currency) return { kind: 'number', value, numberFormat: '¥#,##0' };
  if (exponent) return { kind: 'number', value, numberFormat: '0.00E+00' };
  if (whole.includes(',')) return { kind: 'number', value, numberFormat: '#,##0' };
  return { kind: 'number', value };
}
