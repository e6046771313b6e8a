import type { Frame } from './frame.js';
import type { Segment } from './segments.js';
import type { Unknown } from './unknown.js';

/** Letters of words that we lack, before a number and behind it: more may say that another thing is counted. */
const mostBefore = 2;
const mostBehind = 1;

/** An error needs a clause that is understood: beside unknown words a number that does not fit is not read, and never wrong. */
export function doubted(
  frame: Frame, { start, until, amounts }: Segment, unknown: Unknown, text: string, agency: string,
): Frame {
  if (!frame.sure || frame.kind === 'other' || frame.kind === 'unread') return frame;
  const index = frame.amount ? amounts.indexOf(frame.amount) : -1;
  const [from, to] = [index > 0 ? amounts[index - 1]!.end : start, amounts[index + 1]?.start ?? until];
  const at = frame.amount?.start ?? to;
  const before = unknown(from, at);
  // the body's own name is no word that we lack
  const own = before > mostBefore && agency.length > 1 && text.slice(from, at).includes(agency) ? agency.length : 0;
  const isClear = before - own <= mostBefore && unknown(frame.amount?.end ?? to, to) <= mostBehind;
  return isClear ? frame : { ...frame, sure: false };
}
