import type { Frame } from './frame.js';
import { listFrames, openList } from './listed.js';
import { readSegment, type Reading } from './read-segment.js';
import { remember } from './remember.js';
import { segments, type Segment } from './segments.js';
import { nextSentence, newState, type Reporter, type State } from './state.js';
import { withCarries } from './carries.js';
import { tokens as tokensOf } from './tokens.js';
import { unknownCounter } from './unknown.js';

/** Clause by clause, what each number belongs to; and what is claimed without a number. */
export function frames(text: string, reporter: Reporter): Frame[] {
  const found: Frame[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const until = end < 0 ? text.length : end;
    readLine(text, from, until, reporter, found);
    from = until + 1;
  }
  return found;
}

/** A paragraph says all that its numbers need. */
function readLine(text: string, from: number, until: number, reporter: Reporter, found: Frame[]): void {
  const tokens = tokensOf(text, from, until);
  if (tokens.length === 0) return;
  const state = newState(reporter);
  const reading: Reading = { text, state, found, unknown: unknownCounter(tokens, from, until) };
  const saved: State[] = [];
  const pieces = segments(withCarries(tokens, reporter.year), from, until);
  let silent = false;
  for (let index = 0; index < pieces.length; index++) {
    const segment = pieces[index]!;
    while (saved.length > segment.depth) {
      found.push(...listFrames(state));
      const carried = state.withCarried;
      Object.assign(state, saved.pop()!);
      state.withCarried ||= carried;
    }
    while (saved.length < segment.depth) {
      saved.push({ ...state });
      openList(state, segment.depth);
    }
    if (segment.opens) {
      found.push(...listFrames(state));
      nextSentence(state);
      silent = !claimsAhead(pieces, index) && !mayGoOn(state, found);
    }
    if (silent) remember(segment, state, [], []);
    else readSegment(segment, pieces[index + 1], reading);
  }
  found.push(...listFrames(state));
}

/** The sentence that begins here may claim something. */
function claimsAhead(pieces: readonly Segment[], start: number): boolean {
  for (let index = start; index < pieces.length; index++) {
    const { claims, opens } = pieces[index]!;
    if (opens && index > start) return false;
    if (claims) return true;
  }
  return false;
}

/** 行政诉讼1件。结果维持: what is said next may be said of the one that was counted last. */
function mayGoOn({ last }: State, found: readonly Frame[]): boolean {
  return last?.kind === 'number' && last.sure && last.amount?.value === 1 && last === found[found.length - 1];
}
