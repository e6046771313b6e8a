import { entriesOf, isWhole, Tokens, type Entries } from './dictionary.js';

/** Data of the file: an object's dictionary, and where the bytes behind it stand. */
export interface Stream {
  /** Number of its object. */
  readonly number: number;
  readonly generation: number;
  readonly entries: Entries;
  readonly start: number;
  /** Where pdf.js ends it at the latest. */
  readonly end: number;
}

/**
 * Every stream that some cross-reference could lead to: whatever stands behind the word `obj`, also inside of other streams.
 * What pdf.js does not look at, as a length that leads nowhere, does not count here either.
 */
export function streamsOf(text: string): Stream[] {
  const found: Omit<Stream, 'end'>[] = [];
  const wholes = new Map<number, number>();
  const tokens = new Tokens(text);
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at + 3)) {
    if (text.startsWith('end', at - 3)) continue;
    tokens.at = at + 3;
    const first = tokens.next();
    const [number, generation] = numbersBefore(text, at);
    if (isWhole(first)) wholes.set(number, Math.max(Number(first), wholes.get(number) ?? 0));
    if (first !== '<<') continue;
    const entries = entriesOf(tokens);
    if (tokens.next() !== 'stream') continue;
    found.push({ number, generation, entries, start: lineAfter(text, tokens.at) });
  }
  return found.map((stream) => ({ ...stream, end: endOf(text, stream, wholes) }));
}

function numbersBefore(text: string, at: number): [number: number, generation: number] {
  const found = /([0-9]{1,10})\s{1,20}([0-9]{1,5})\s{0,20}$/.exec(text.slice(Math.max(0, at - 60), at));
  return [Number(found?.[1] ?? Number.NaN), Number(found?.[2] ?? Number.NaN)];
}

function lineAfter(text: string, at: number): number {
  let start = at;
  while (start < text.length && text[start] !== '\n' && text[start] !== '\r') start++;
  return text[start] === '\r' && text[start + 1] === '\n' ? start + 2 : start + 1;
}

function endOf(text: string, { entries, start }: Omit<Stream, 'end'>, wholes: ReadonlyMap<number, number>): number {
  const length = entries.get('/Length') ?? [];
  const stated = length.length === 3 ? wholes.get(Number(length[0])) : Number(length[0] ?? Number.NaN);
  // a length that stands in a packed object is not known: then all that follows could belong to packed data
  if (stated === undefined && (entries.has('/Filter') || entries.has('/F'))) return text.length;
  if (stated !== undefined && /^[\s\0]{0,8}endstream/.test(text.slice(start + stated, start + stated + 20))) return start + stated;
  const marked = text.indexOf('endstream', start);
  return marked < 0 ? text.length : marked;
}
