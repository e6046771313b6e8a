import {
  asNumber, besidesOf, changeAhead, correct, goesOnUnsure, includeCarried, joinParts, stepAhead, withoutOurs,
} from './afterthoughts.js';
import { updateBody } from './bodies.js';
import { allFrames, levelFrames } from './all-frames.js';
import { doubted } from './doubt.js';
import type { Frame } from './frame.js';
import { groupsOf } from './groups.js';
import type { Part } from './lexicon/frame-words.js';
import { finishing, type ActName } from './lexicon/meanings.js';
import { addToList, listFrames, markList, openList } from './listed.js';
import { frameOf } from './number-frame.js';
import { remember } from './remember.js';
import { updateScope } from './scope.js';
import { segments, type Segment } from './segments.js';
import { nextSentence, newState, type Reporter, type State } from './state.js';
import { withCarries } from './carries.js';
import { tokens as tokensOf, type Token, type Unknown } from './tokens.js';
import { zeroFrames } from './without-number.js';

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
  const unknown = unknownCounter(tokens, from, until);
  const state = newState(reporter);
  const saved: State[] = [];
  const pieces = segments(withCarries(tokens, reporter.year), from, until);
  for (const [index, segment] of pieces.entries()) {
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
    }
    readSegment(segment, state, found, unknown, text, pieces[index + 1]);
  }
  found.push(...listFrames(state));
}

/** Numbers of one sentence that are added up. */
const mostCounted = 20;

function unknownCounter(tokens: readonly Token[], from: number, until: number): Unknown {
  const sums = new Int32Array(until - from + 1);
  let at = 0;
  let sum = 0;
  for (const { start, end } of tokens) {
    while (at < start - from) sums[++at] = ++sum;
    while (at < end - from) sums[++at] = sum;
  }
  while (at < until - from) sums[++at] = ++sum;
  return (start, end) => (end > start ? sums[end - from]! - sums[start - from]! : 0);
}

function readSegment(
  segment: Segment, state: State, found: Frame[], unknown: Unknown, text: string, next: Segment | undefined,
): void {
  const { words, amounts, parts } = segment;
  const has = (part: Part): boolean => parts.has(part);
  const understood = (one: Frame): Frame => doubted(one, segment, unknown, text, state.reporter.agency);
  updateScope(segment, state);
  updateBody(segment, state, text);
  if (has('except') || has('rest')) state.excepted = true;
  if (has('timing')) state.timing = true;
  if (has('hedge')) state.hedged = true;
  if (has('than')) state.than = true;
  const listed = segment.counts && (has('among') || (has('including') && amounts.length > 0) || partsByChannel(segment, state)
    || partsBehindColon(segment, state, text));
  if (listed) openList(state, segment.depth, segment.opens);
  markList(state, segment);
  if (!segment.counts) return;
  const { groups, rest } = groupsOf(segment, state, unknown);
  state.leaves = has('except') && next?.parts.has('every') === true
    && next.words.some(({ word }) => finishing.includes(word.head?.act as ActName));
  // 除1件未审结外，其余复议案件均已审结: of what it speaks comes behind
  if (has('except') && !words.some(({ word }) => word.head?.object) && next) {
    const objects = next.words.flatMap(({ word }) => (word.head?.object ? [word.head.object] : []));
    if (objects.length > 0) state.objects = [...new Set(objects)];
  }
  const carriedIn = (has('including') || has('plus'))
    && [...rest, ...groups.flatMap(({ words: own }) => own)].some(({ word }) =>
      word.head?.act === 'broughtForward' || word.head?.act === 'carry');
  // 受理申请（含上年结转）27件 speaks of its own number, （含上年结转2件） of the one before
  const including = words.find(({ word }) => word.part === 'including');
  const ownWhole = including && words.some(({ word, end }) => word.head && end <= including.start);
  if (carriedIn) includeCarried(state, found, including !== undefined && !ownWhole);
  if (has('corrected') && amounts.length > 0 && state.last) correct(state, found);
  amounts.forEach((amount, index) => {
    const frame = frameOf(amount, groups[index]!, segment, state, index === 0 ? segment.start : amounts[index - 1]!.end, text, next);
    const own = (Array.isArray(frame) ? frame : [frame]).map(understood)
      .map((one) => stepAhead(goesOnUnsure(one, groups[index]!, state), segment, next));
    found.push(...own);
    const [first] = own;
    // 由上年的4件增加到6件
    if (first!.direction === 'was' && state.last === undefined) state.last = asNumber(first!);
    joinParts(first!, state, found);
    changeAhead(first!, state, found);
    if (first!.kind === 'number' || first!.kind === 'other' || first!.kind === 'unread') {
      addToList(state, first!);
      if (first!.kind === 'number' && state.counted.length < mostCounted) state.counted.push(first!);
      if (first!.amount!.measure !== 'percent' && !(state.than && first!.other === 'otherYear')) {
        state.last = first;
        state.stale = false;
      }
    }
  });
  // 除1件未审结外
  if (has('except')) state.besides = besidesOf(found.slice(found.length - amounts.length));
  if (has('excluding')) withoutOurs(segment, state, found);
  if (has('not') && !state.hedged) found.push(...zeroFrames(segment, state, unknown, rest, text));
  if (!state.hedged) found.push(...allFrames(segment, state, found, unknown).map(understood));
  const changes = has('level') || ((has('up') || has('down')) && state.than && amounts.length === 0);
  if (changes) found.push(...levelFrames(segment, state, unknown));
  remember(segment, state, words, groups, rest, amounts);
}

/** 公开信息480条：工作动态300条、通知100条、其他80条. */
function partsBehindColon({ amounts, start }: Segment, { last }: State, text: string): boolean {
  return amounts.length > 0 && /[：:]/.test(text[start - 1] ?? '') && last?.amount !== undefined && last.amount.end === start - 1
    && last.amount.unit === amounts[0]!.unit;
}

/** 申请100件，网上提交60件、邮寄40件: channels part a number without 其中. */
function partsByChannel({ words, amounts }: Segment, { last, narrow }: State): boolean {
  return amounts.length > 0 && narrow !== undefined && last?.other === undefined && words.some(({ word }) => word.channel)
    && last?.named.some(({ object }) => object === 'application') === true && last.amount!.unit === amounts[0]!.unit;
}
