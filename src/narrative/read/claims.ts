import { textKeys, type Report, type TextKey } from '../../report/report.js';
import { cleanText } from './clean.js';
import type { Frame } from './frame.js';
import { frames } from './frames.js';
import { judge, type Judgement } from './judge.js';
import { reporterOf } from './state.js';

/** A claim with its place in the report's text. */
export interface Claim extends Judgement {
  readonly section: TextKey;
  /** Offsets in the section's text as it stands there. */
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
  const original = report.sections[section];
  if (original === undefined || original === '') return [];
  const { text, at } = cleanText(original);
  return frames(text, reporterOf(report.agency, report.year)).map((frame) => {
    const { start, end } = frame.amount && frame.kind !== 'number' ? frame.amount : frame;
    return {
      ...judge(frame, report, lastYear), section, start: at[start]!, end: at[end - 1]! + 1,
      words: text.slice(start, end), sentence: sentenceAt(text, frame),
    };
  });
}

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
