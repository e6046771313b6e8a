import { numeralAt, type NoNumber, type Numeral } from './numeral.js';

/** A year, or a day or month of one. Offsets are those of the clean text. */
export interface Moment {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  /** The last month that it takes in, the first one of several, and its last day where it says one. */
  readonly month?: number;
  readonly from?: number;
  readonly day?: number;
}

function number(text: string, at: number): Numeral | undefined {
  return plain(numeralAt(text, at));
}

function plain(found: Numeral | NoNumber | undefined): Numeral | undefined {
  return found?.value !== undefined && !found.scaled ? found : undefined;
}

const dateMarks = new Set('-./');

/** 2024年, 二〇二四年度, 2024年12月31日, 6月底, 1—6月, 2024-12-31; undefined where none starts with this numeral. */
export function momentOf(text: string, numeral: Numeral | NoNumber): Moment | undefined {
  const first = plain(numeral);
  if (!first) return undefined;
  const { start } = first;
  return yearAt(text, first) ?? numericDate(text, first) ?? monthAt(text, first, start, undefined);
}

function yearAt(text: string, { start, end, value }: Numeral): Moment | undefined {
  if (value < 1949 || value > 2100 || end - start !== 4 || text[end] !== '年') return undefined;
  const after = text[end + 1] === '度' ? end + 2 : end + 1;
  const month = number(text, after);
  const dated = month && monthAt(text, month, start, value);
  return dated ?? { start, end: after, year: value };
}

/** 12月31日, 1—6月, 6月底. */
function monthAt(text: string, first: Numeral, start: number, year: number | undefined): Moment | undefined {
  let month = first;
  if (/[-–—~至到]/.test(text[first.end] ?? '')) {
    const last = number(text, first.end + 1);
    if (last && text[last.end] === '月') month = last;
  }
  if (text[month.end] !== '月' || month.value < 1 || month.value > 12) return undefined;
  const day = number(text, month.end + 1);
  const isDay = day !== undefined && /[日号]/.test(text[day.end] ?? '') && day.value <= 31;
  return {
    start, end: isDay ? day.end + 1 : month.end + (text[month.end + 1] === '份' ? 2 : 1),
    ...(year === undefined ? {} : { year }), month: month.value,
    ...(month === first ? {} : { from: first.value }), ...(isDay ? { day: day.value } : {}),
  };
}

function numericDate(text: string, { start, end, value }: Numeral): Moment | undefined {
  if (!dateMarks.has(text[start + 4] ?? '') || (end !== start + 4 && text[start + 4] !== '.')) return undefined;
  const whole = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?/.exec(text.slice(start, start + 12));
  if (whole && value >= 1949 && value <= 2101 && (whole[3] !== undefined || !whole[0].includes('.'))) {
    return {
      start, end: start + whole[0].length, year: Number(whole[1]), month: Number(whole[2]),
      ...(whole[3] ? { day: Number(whole[3]) } : {}),
    };
  }
  return undefined;
}
