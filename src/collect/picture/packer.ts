/**
 * The numbers of a page as text that JSON and HTML leave alone: 40 values a character, the last one of a number from the first
 * half of the alphabet. page-data.txt reads it.
 */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789#$%()+,-./:;?@[]^_';
/** What is no whole number: a blank, a number spelled between two of these, and how many zeros in a row. */
export const marks = { blank: '~', spelled: '!', zeros: '*' } as const;

const base = alphabet.length / 2;
/** In fewer, the zeros themselves are as short. */
const fewZeros = 3;

export type FigureValue = number | null;

/** A total and what it adds up; those that stand in another come before it. */
export type TotalOf = readonly [total: number, ...terms: number[]];

export function packNumber(value: number): string {
  let text = '';
  let left = value;
  for (; left >= base; left = Math.floor(left / base)) text += alphabet[base + left % base]!;
  return text + alphabet[left]!;
}

/** Spelled where it is no whole number as we write it. */
export function packDigits(digits: string): string {
  return /^(?:0|[1-9]\d{0,14})$/.test(digits) ? packNumber(Number(digits)) : `${marks.spelled}${digits}${marks.spelled}`;
}

/** A total is left out where it is the sum of its terms; the others come at the end, each after its place. */
export function packFigures(values: readonly FigureValue[], totals: readonly TotalOf[]): string {
  const sums = new Map(totals.map(([total, ...terms]) => [total, sumOf(values, terms)]));
  let text = '';
  let zeros = 0;
  const flush = (): void => {
    text += zeros < fewZeros ? packNumber(0).repeat(zeros) : marks.zeros + packNumber(zeros);
    zeros = 0;
  };
  values.forEach((value, at) => {
    if (sums.has(at)) return;
    if (value === 0) {
      zeros += 1;
      return;
    }
    flush();
    text += packFigure(value);
  });
  flush();
  const wrong = totals.filter(([total]) => values[total] !== sums.get(total));
  return text + packNumber(wrong.length) + wrong.map(([total]) => packNumber(total) + packFigure(values[total]!)).join('');
}

function packFigure(value: FigureValue): string {
  return value === null ? marks.blank : packDigits(String(value));
}

/** Null where a term is. */
function sumOf(values: readonly FigureValue[], terms: readonly number[]): FigureValue {
  let sum = 0;
  for (const term of terms) {
    const value = values[term];
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return sum;
}
