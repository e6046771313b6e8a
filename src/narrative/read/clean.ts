/** A text without its spaces and broken lines, half-width. */
export interface CleanText {
  readonly text: string;
  /** Where a character of the clean text stood. */
  readonly origin: (at: number) => number;
}

/** What is changed: white space, and letters and digits of full width. */
const special = /[\s\u00a0\u200b-\u200d\u2060\ufeff]+|[０-９Ａ-Ｚａ-ｚ％．]+/g;
const fullWidth = /[０-９Ａ-Ｚａ-ｚ％．]/g;
const digit = /[0-9０-９]/;
/** After these a sentence or a clause of a list is at its end. */
const closing = new Set('。！？!?；;：:…”"）)】');
/** Shorter lines with a number of their own are headings: a page breaks none so early. */
const shortestBroken = 16;
/** A paragraph with a number of its own begins. */
const numbered = new Set('一二三四五六七八九十（(0123456789-—第');

/**
 * Spaces go, but for one between two numbers. A line that ends without a mark goes on in the next one, as lines of a PDF do;
 * what is the end of a paragraph becomes one line end.
 */
export function cleanText(original: string): CleanText {
  let text = '';
  let from = 0;
  /** Each change: where the clean text goes on, and where that stood. */
  const places: number[] = [];
  const origins: number[] = [];
  for (const match of original.matchAll(special)) {
    const [found] = match;
    const start = match.index;
    const end = start + found.length;
    text += original.slice(from, start);
    const put = fullWidth.test(found[0]!) ? narrow(found) : spaceFor(original, start, end, found.includes('\n'));
    fullWidth.lastIndex = 0;
    if (put.length !== found.length) {
      places.push(text.length + put.length);
      origins.push(end);
    }
    text += put;
    from = end;
  }
  text = from === 0 ? original : text + original.slice(from);
  return { text, origin: (at) => originOf(places, origins, at) };
}

function narrow(found: string): string {
  return found.replace(fullWidth, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

function originOf(places: readonly number[], origins: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? at : origins[low - 1]! + at - places[low - 1]!;
}

/** What stays of white space: nothing, the space between two numbers, the end of a line. */
function spaceFor(text: string, start: number, end: number, breaks: boolean): string {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (breaks && (before === '' || after === '' || closing.has(before) || numbered.has(after))) return '\n';
  if (breaks) {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    if (start - line <= shortestBroken && numbered.has(text[line]!)) return '\n';
  }
  return digit.test(before) && digit.test(after) && !isThousands(text, start, end) ? ' ' : '';
}

/** 1 234 is one number; 12 345 件 of two columns cannot be told from it. */
function isThousands(text: string, start: number, end: number): boolean {
  const group = /^[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(end, end + 4));
  const lead = /(?:^|[^0-9０-９])[0-9０-９]{1,3}$/.test(text.slice(Math.max(0, start - 4), start));
  return group && lead && end - start === 1 && text[start] !== '\n';
}
