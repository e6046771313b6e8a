import { encrypted, tooLarge, unsafe } from '../../error.js';
import { megabytes } from '../../megabytes.js';
import { limits } from '../limits.js';
import { codesIn } from './code-tables.js';
import { isPicture, unpacked } from './filters.js';
import { streamsOf, type Stream } from './streams.js';
import { UsedContents } from './used-contents.js';

/** What pdf.js may be handed: it has no bounds of its own. */
export interface Guarded {
  /** A copy in which pictures are blank. */
  readonly bytes: Uint8Array;
  readonly contents: UsedContents;
  /** Bytes of the largest form, which is drawn anew wherever it is used. */
  readonly largestForm: number;
}

/** Unpacks every stream once, one at a time. Refuses what unpacks to too much, and what no sound program writes. */
export function guarded(bytes: Uint8Array): Guarded {
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Encrypt[\s/<[\d]/.test(text)) throw encrypted('pdf');
  const streams = streamsOf(text);
  if (streams.length > limits.streams) throw tooLarge('streams', { limit: limits.streams });
  const copy = bytes.slice();
  const contents = new UsedContents(text);
  let [total, codes, largestForm, blank] = [0, 0, 0, 0];
  for (const { number, entries, start, end } of streams) {
    if (isPicture(entries)) {
      const marked = text.indexOf('endstream', start);
      const last = marked < 0 ? bytes.length : marked;
      copy.fill(0, Math.max(start, blank), last);
      blank = Math.max(blank, last);
      continue;
    }
    refuseEndlessTable(entries);
    const { data, size } = unpacked(bytes.subarray(start, end), entries, limits.streamBytes);
    if (size > limits.streamBytes) throw tooLarge('stream', { limit: megabytes(limits.streamBytes) });
    if ((total += size) > limits.unpackedBytes) throw tooLarge('unpacked', { limit: megabytes(limits.unpackedBytes) });
    contents.add(number, size);
    if (isForm(entries)) largestForm = Math.max(largestForm, size);
    if (entries.has('/N') && entries.has('/First')) contents.addObjects(objectsIn(data));
    else if (data && (codes += codesIn(data)) > limits.codes) throw tooLarge('codes', { limit: limits.codes });
  }
  return { bytes: copy, contents, largestForm };
}

/** The text of a packed object list. pdf.js would take a stream in it as well, which no writer may put there (ISO 32000-1, 7.5.7). */
function objectsIn(data: Uint8Array | undefined): string {
  if (!data) throw unsafe('streams');
  const text = new TextDecoder('latin1').decode(data);
  if (/>>[\s\0]*(?:%[^\r\n]*[\r\n][\s\0]*)*stream/.test(text)) throw unsafe('streams');
  return text;
}

/** A cross-reference table whose rows have no bytes has as many as it says. */
function refuseEndlessTable(entries: Stream['entries']): void {
  const widths = entries.get('/W');
  if (widths && (widths.includes('R') || !widths.some((width) => Number(width) > 0))) throw unsafe('streams');
}

function isForm(entries: Stream['entries']): boolean {
  const kind = entries.get('/Subtype') ?? [];
  return kind[0] === '/Form' || kind.includes('R');
}
