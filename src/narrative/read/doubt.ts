import type { Frame } from './frame.js';
import type { Segment } from './segments.js';
import type { Unknown } from './unknown.js';

/** Letters of words that we lack, before a number and behind it: more may say that another thing is counted. */
const mostBefore = 2;
const mostBehind = 1;

/** Shorter ones are also parts of other names. */
const shortestName = 3;
/** Names and the words around them; what is longer is no clause. */
const longest = 80;

/** Letters of the body's own name in a clause, which often leaves the name of the place away: 市自然资源局, 西溪镇. */
function nameIn(clause: string, agency: string): number {
  const [words, name] = [clause.slice(-longest), agency.slice(-longest)];
  let most = 0;
  for (let from = 0; from < name.length - most; from++) {
    while (from + most < name.length && words.includes(name.slice(from, from + most + 1))) most += 1;
  }
  return most >= shortestName ? most : 0;
}

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
  const own = before > mostBefore ? nameIn(text.slice(from, at), agency) : 0;
  const isClear = before - own <= mostBefore && unknown(frame.amount?.end ?? to, to) <= mostBehind;
  return isClear ? frame : { ...frame, sure: false };
}
