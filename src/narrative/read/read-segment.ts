import {
  asNumber, besidesOf, changeAhead, correct, goesOnUnsure, includeCarried, joinParts, partOutcomes, stepAhead, withoutOurs,
} from './afterthoughts.js';
import { allFrames, levelFrames } from './all-frames.js';
import type { Amount } from './amounts.js';
import { updateBody } from './bodies.js';
import { doubted } from './doubt.js';
import type { Frame } from './frame.js';
import { groupsOf, type Group } from './groups.js';
import { finishing, type ActName } from './lexicon/meanings.js';
import { addToList, markList, openList } from './listed.js';
import { frameOf } from './number-frame.js';
import { remember } from './remember.js';
import { updateScope } from './scope.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';
import type { WordToken } from './tokens.js';
import type { Unknown } from './unknown.js';
import { zeroFrames } from './without-number.js';

/** A line as it is read: what is said so far, and the frames that were found. */
export interface Reading {
  readonly text: string;
  readonly state: State;
  readonly found: Frame[];
  readonly unknown: Unknown;
}

/** Numbers of one sentence that are added up. */
const mostCounted = 20;

/** What a piece says of period, body and lists; then its numbers, then what it claims without one. */
export function readSegment(segment: Segment, next: Segment | undefined, reading: Reading): void {
  const { state, found, unknown, text } = reading;
  const { amounts, parts } = segment;
  // 网络申请2件；予以公开2件: of all of them
  if (state.narrow === 'channel' && /[；;]/.test(text[segment.start - 1] ?? '')) state.narrow = undefined;
  updateScope(segment, state);
  updateBody(segment, state, text);
  updateSaid(segment, state);
  if (segment.counts && opensList(segment, state, text)) openList(state, segment.depth, segment.opens);
  markList(state, segment);
  if (!segment.counts) return;
  const { groups, rest } = groupsOf(segment, state, unknown);
  lookAhead(segment, next, state);
  takeIn(segment, groups, rest, reading);
  amounts.forEach((amount, index) => readNumber(amount, groups[index]!, index, segment, next, reading));
  // 除1件未审结外
  if (parts.has('except')) state.besides = besidesOf(found.slice(found.length - amounts.length));
  if (parts.has('excluding')) withoutOurs(segment, state, found);
  readClaims(segment, rest, reading);
  remember(segment, state, groups, rest);
}

/** What holds for the rest of the sentence. */
function updateSaid({ parts }: Segment, state: State): void {
  if (parts.size === 0) return;
  state.excepted ||= parts.has('except') || parts.has('rest');
  state.timing ||= parts.has('timing');
  state.hedged ||= parts.has('hedge');
  state.than ||= parts.has('than');
}

function opensList(segment: Segment, state: State, text: string): boolean {
  const { parts, amounts } = segment;
  const includes = parts.has('including') && amounts.length > 0 && !isParted(segment, state, text);
  return parts.has('among') || includes || partsByChannel(segment, state)
    || partsBehindColon(segment, state, text);
}

/** How far before a piece a mark parts it from the number before; a whole line would be looked through for each piece. */
const longestClause = 200;

/** 公开106条；二是公开包含活动方案的67条: of a number of its own. */
function isParted({ start }: Segment, { last }: State, text: string): boolean {
  return last?.amount !== undefined && /[；;]/.test(text.slice(Math.max(last.amount.end, start - longestClause), start));
}

/** What the next piece says of this one. */
function lookAhead({ words, parts }: Segment, next: Segment | undefined, state: State): void {
  const excepts = parts.has('except');
  state.leaves = excepts && next?.parts.has('every') === true
    && next.words.some(({ word }) => finishing.includes(word.head?.act as ActName));
  // 除1件未审结外，其余复议案件均已审结: of what it speaks comes behind
  if (!excepts || !next || words.some(({ word }) => word.head?.object)) return;
  const objects = next.words.flatMap(({ word }) => (word.head?.object ? [word.head.object] : []));
  if (objects.length > 0) state.objects = [...new Set(objects)];
}

/** What the piece says of a number before it: what it includes, or that it is wrong. */
function takeIn({ words, amounts, parts }: Segment, groups: readonly Group[], rest: readonly WordToken[], { state, found }: Reading): void {
  const carriedIn = (parts.has('including') || parts.has('plus'))
    && [...rest, ...groups.flatMap(({ words: own }) => own)].some(({ word }) =>
      word.head?.act === 'broughtForward' || word.head?.act === 'carry');
  if (carriedIn) {
    // 受理申请（含上年结转）27件 speaks of its own number, （含上年结转2件） of the one before
    const including = words.find(({ word }) => word.part === 'including');
    const ownWhole = including && words.some(({ word, end }) => word.head && end <= including.start);
    includeCarried(state, found, including !== undefined && !ownWhole);
  }
  if (parts.has('corrected') && amounts.length > 0 && state.last) correct(state, found);
}

function readNumber(
  amount: Amount, group: Group, index: number, segment: Segment, next: Segment | undefined, { state, found, unknown, text }: Reading,
): void {
  const from = index === 0 ? segment.start : segment.amounts[index - 1]!.end;
  const read = frameOf(amount, group, segment, state, from, text, next);
  const first = found.length;
  for (const frame of Array.isArray(read) ? read : [read]) {
    const understood = doubted(frame, segment, unknown, text, state.reporter.agency);
    found.push(stepAhead(goesOnUnsure(understood, group, state), segment, next));
  }
  const own = found[first]!;
  // 由上年的4件增加到6件
  if (own.direction === 'was' && state.last === undefined) state.last = asNumber(own);
  joinParts(own, state, found);
  partOutcomes(own, state, found);
  changeAhead(own, state, found);
  if (own.kind !== 'number' && own.kind !== 'other' && own.kind !== 'unread') return;
  addToList(state, own);
  if (own.kind === 'number' && state.counted.length < mostCounted) state.counted.push(own);
  if (own.amount!.measure !== 'percent' && !(state.than && own.other === 'otherYear')) {
    state.last = own;
    state.stale = false;
  }
}

/** What is claimed without a number: none, all, as many as last year. */
function readClaims(segment: Segment, rest: readonly WordToken[], { state, found, unknown, text }: Reading): void {
  const { parts, amounts } = segment;
  if (!state.hedged) {
    if (parts.has('not')) found.push(...zeroFrames(segment, state, unknown, rest, text));
    for (const frame of allFrames(segment, state, found, unknown)) {
      found.push(doubted(frame, segment, unknown, text, state.reporter.agency));
    }
  }
  const changes = parts.has('level') || ((parts.has('up') || parts.has('down')) && state.than && amounts.length === 0);
  if (changes) found.push(...levelFrames(segment, state, unknown));
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
