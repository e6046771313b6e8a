import { textKeys, type TextKey } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import { textOf } from '../../report/text.js';
import { cleanText } from './clean.js';
import type { Frame } from './frame.js';
import { frames } from './frames.js';
import { judge, type Judgement } from './judge.js';
import { reporterOf } from './state.js';

/** A claim with its place in the report's text. */
export interface Claim extends Judgement {
  readonly section: TextKey;
  /** Characters of the section's text, see textOf. */
  readonly start: number;
  readonly end: number;
  /** From the first to the last of its words. */
  readonly words: string;
  readonly sentence: string;
}

/** Everything that the text of a report claims, compared with its tables. */
export function readClaims(report: Report, lastYear?: Report): Claim[] {
  return textKeys.flatMap((section) => claimsIn(section, report, lastYear));
}

function claimsIn(section: TextKey, report: Report, lastYear: Report | undefined): Claim[] {
  const original = textOf(report.sections, section);
  if (original === '') return [];
  const { text, at } = cleanText(original);
  return frames(text, reporterOf(report.agency, report.year)).map((frame) => {
    const { start, end } = spanOf(frame);
    return {
      ...judge(frame, report, lastYear), section, start: at[start]!, end: at[end - 1]! + 1,
      words: text.slice(start, end), sentence: sentenceAt(text, frame),
    };
  });
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

/** The sentence of a frame, cut where it is too long to be shown. */
function sentenceAt(text: string, { start, end }: Frame): string {
  let from = start;
  while (from > 0 && start - from < longest && !ends.has(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && to - end < longest && !ends.has(text[to - 1]!)) to += 1;
  return text.slice(from, to).trim();
}
