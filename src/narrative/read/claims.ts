import { textKeys, type TextPlace } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import type { TextParagraph } from '../../report/text.js';
import { cleanText } from './clean.js';
import type { Frame } from './frame.js';
import { frames } from './frames.js';
import { judge, type Judgement } from './judge.js';
import { reporterOf } from './state.js';
import { Tables } from './tables.js';

/** A claim with its place in the report's text. */
export interface Claim extends Judgement {
  readonly place: TextPlace;
  /** Its number with the unit, where it has one. */
  readonly number?: TextPlace;
  /** From the first to the last of its words, without spaces. */
  readonly words: string;
  /** All that was read with it, without spaces. */
  readonly text: string;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Everything that the text of a report claims, compared with its tables. */
export function readClaims(report: Report, lastYear?: Report): Claim[] {
  const tables = new Tables(report, lastYear);
  return textKeys.flatMap((section) => claimsIn(section, report, tables));
}

function claimsIn(section: TextPlace['section'], report: Report, tables: Tables): Claim[] {
  const paragraphs = report.sections[section] ?? [];
  if (paragraphs.length === 0) return [];
  // lines that a page broke are one sentence
  const { text, origin } = cleanText(paragraphs.map((paragraph) => withoutMarks(paragraph.text)).join('\n'));
  const starts = startsOf(paragraphs);
  const at = (from: number, to: number): TextPlace => placeOf(section, paragraphs, starts, origin(from), origin(to - 1) + 1);
  return frames(text, reporterOf(report.agency, report.year)).map((frame) => {
    const { start, end } = spanOf(frame);
    const { outcome, accepts, expected, lacks, closedOnly, frame: read } = judge(frame, tables);
    const words = text.slice(start, end);
    const claim: Writable<Claim> = { outcome, accepts, expected, lacks, frame: read, place: at(start, end), words, text };
    if (closedOnly) claim.closedOnly = closedOnly;
    if (frame.amount) claim.number = at(frame.amount.start, frame.amount.end);
    return claim;
  });
}

/** 【待核：…】 tells which numbers to look at, and claims none: as many full stops stand for it. */
function withoutMarks(text: string): string {
  return text.replace(/【待[填核][^【】]{0,400}】/g, (mark) => '。'.repeat(mark.length));
}

function startsOf(paragraphs: readonly TextParagraph[]): number[] {
  let at = 0;
  return paragraphs.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}

/** The words in the paragraph where they begin. */
function placeOf(
  section: TextPlace['section'], paragraphs: readonly TextParagraph[], starts: readonly number[], start: number, end: number,
): TextPlace {
  let low = 0;
  for (let high = starts.length - 1; low < high;) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= start) low = middle;
    else high = middle - 1;
  }
  const { text, at } = paragraphs[low]!;
  return {
    section, paragraph: low + 1, start: start - starts[low]!, end: Math.min(text.length, end - starts[low]!), ...(at ? { at } : {}),
  };
}

/** A share or a change is read with the number that it is of. */
function spanOf(frame: Frame): { start: number; end: number } {
  const { kind, amount, of } = frame;
  if (!amount || kind === 'number' || kind === 'sum') return frame;
  return of && kind !== 'other' && amount.end - of.start <= longestSpan ? { start: of.start, end: amount.end } : amount;
}

const longestSpan = 40;

const ends = new Set('。！？\n；');
const longest = 200;

/** The sentence of a claim, cut where it is too long to be shown. */
export function sentenceOf({ text, frame: { start, end } }: Pick<Claim, 'text' | 'frame'>): string {
  let from = start;
  while (from > 0 && start - from < longest && !ends.has(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && to - end < longest && !ends.has(text[to - 1]!)) to += 1;
  return text.slice(from, to).trim();
}
