import type { Amount } from './amounts.js';
import type { Frame, Named } from './frame.js';
import { groupsOf, type Group } from './groups.js';
import { columnsOf, inheriting, objects, type OtherMatter } from './lexicon/meanings.js';
import { bodyEndings, sticky } from './lexicon/scope-words.js';
import { namesOf, type Names } from './names.js';
import { scopeOf, updateScope } from './scope.js';
import type { Part } from './lexicon/frame-words.js';
import { segments, type Segment } from './segments.js';
import { nextSentence, newState, type Reporter, type State } from './state.js';
import { addToList, listFrames, markList, openList } from './listed.js';
import { relativeFrame } from './relative.js';
import { withCarries } from './carries.js';
import { tokens as tokensOf, type Token, type Unknown, type WordToken } from './tokens.js';
import { allFrames, levelFrames, zeroFrames } from './without-number.js';

/** Clause by clause, what each number belongs to; and what is claimed without a number. */
export function frames(text: string, reporter: Reporter): Frame[] {
  const found: Frame[] = [];
  const unknown = unknownCounter(text, tokensOf(text));
  const state = newState(reporter);
  const saved: State[] = [];
  for (const segment of segments(withCarries(unknown.tokens, reporter.year))) {
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
    if (segment.begins) { Object.assign(state, newState(reporter)); saved.length = 0; }
    else if (segment.opens) {
      found.push(...listFrames(state));
      nextSentence(state);
    }
    readSegment(segment, state, found, unknown.between, text);
  }
  found.push(...listFrames(state));
  return found;
}

/** Words of one sentence that wait for a number. */
const mostPending = 12;
/** Numbers of one sentence that are added up. */
const mostCounted = 20;

function unknownCounter(text: string, tokens: readonly Token[]): { tokens: readonly Token[]; between: Unknown } {
  const sums = new Int32Array(text.length + 1);
  let at = 0;
  let sum = 0;
  for (const { start, end } of tokens) {
    while (at < start) sums[++at] = ++sum;
    while (at < end) sums[++at] = sum;
  }
  while (at < text.length) sums[++at] = ++sum;
  return { tokens, between: (start, end) => (end > start ? sums[end]! - sums[start]! : 0) };
}

function readSegment(segment: Segment, state: State, found: Frame[], unknown: Unknown, text: string): void {
  const { words, amounts, parts } = segment;
  const has = (part: Part): boolean => parts.has(part);
  updateScope(segment, state);
  if (has('except') || has('rest')) state.excepted = true;
  if (has('timing')) state.timing = true;
  if (has('hedge')) state.hedged = true;
  if (has('than')) state.than = true;
  markList(state, segment);
  const { groups, rest } = groupsOf(segment, state, unknown);
  if (has('among') || (has('including') && amounts.length > 0)) openList(state, segment.depth);
  const carriedIn = has('including') && [...rest, ...groups.flatMap(({ words: own }) => own)].some(({ word }) =>
    word.head?.act === 'broughtForward' || word.head?.act === 'carry');
  if (carriedIn) includeCarried(state, found);
  if (has('corrected') && amounts.length > 0 && state.last) correct(state, found);
  amounts.forEach((amount, index) => {
    const frame = frameOf(amount, groups[index]!, segment, state, index === 0 ? segment.start : amounts[index - 1]!.end, text);
    found.push(...(Array.isArray(frame) ? frame : [frame]));
    const [first] = Array.isArray(frame) ? frame : [frame];
    if (first!.kind === 'number' || first!.kind === 'other' || first!.kind === 'unread') {
      addToList(state, first!);
      if (first!.kind === 'number' && state.counted.length < mostCounted) state.counted.push(first!);
      if (first!.amount!.measure !== 'percent') state.last = first;
    }
  });
  if (has('not') && !state.hedged) found.push(...zeroFrames(segment, state, unknown, rest, text));
  if (has('every') && !state.hedged) found.push(...allFrames(segment, state, found));
  if (has('level')) found.push(...levelFrames(segment, state));
  remember(segment, state, words, groups, rest, amounts);
}

/** 含上年结转: the number before or after it counts both. */
function includeCarried(state: State, found: Frame[]): void {
  state.withCarried = true;
  const before = state.last;
  if (!before?.named.some(({ act }) => act === 'received' || act === 'bare' || act === 'accepted')) return;
  const at = found.lastIndexOf(before);
  if (at >= 0) found[at] = state.last = { ...before, withCarried: true };
}

function correct(state: State, found: Frame[]): void {
  const at = found.lastIndexOf(state.last!);
  const { joined: _joined, ...before } = state.last!;
  if (at >= 0) found[at] = { ...before, kind: 'other', named: [], other: 'corrected' };
}

function frameOf(
  amount: Amount, group: Group, segment: Segment, state: State, from: number, text: string,
): Frame | Frame[] {
  const span = { start: Math.min(from, group.start), end: Math.max(amount.end, group.end), amount };
  const relative = relativeFrame(amount, group, segment, state, span);
  if (relative) return relative;
  const scope = scopeOf(state) ?? bodyBefore(group, segment, state, text);
  if (state.other !== undefined && sticky.includes(state.other)) return { kind: 'other', ...span, named: [], sure: true,
    other: state.other };
  if (group.other !== undefined) return { kind: 'other', ...span, named: [], sure: true, other: group.other };
  if (amount.measure === 'percent' || amount.measure === 'share' || amount.measure === 'times') {
    return scope || state.other ? { kind: 'other', ...span, named: [], sure: true, other: scope ?? state.other! } : unread(span);
  }
  const correcting = segment.tokens.some((token) => token.kind === 'word' && token.word.part === 'corrected' && token.end <= amount.start);
  const becomes = segment.tokens.some((token) => token.kind === 'word' && token.word.part === 'becomes' && token.start >= from
    && token.end <= amount.start);
  const before = (correcting || becomes) && group.words.length === 0 ? state.last : undefined;
  if (becomes && before && before.named.length > 0) {
    const { other: _other, ...now } = before;
    return { ...now, ...span, ...(state.body ?? state.narrow ? { other: (state.body ?? state.narrow)! } : {}) };
  }
  if (before && before.named.length > 0) return { ...before, ...span };
  const total = totalOf(group, segment, amount, state);
  const names = total ?? restOf(group, state) ?? namesOf(group.words, state.objects, group.listed, group.etc);
  if (!names) return nameless(amount, span, state, group, scope);
  // 还有3件将于2025年办理 is no plan; 办结12件 after a hotline is the hotline's
  const away = state.other !== undefined && group.words.every(({ word }) => word.head!.object === undefined
    && word.head!.column === undefined
    && (word.head!.act === undefined || inheriting.includes(word.head!.act))) ? state.other : undefined;
  // 办理行政复议案件 where nothing is said of applications: as the one that reviews
  const reviews = names.named.every(({ object, act }) => objects[object] === 'disputes' && act === 'accepted') && state.objects.length === 0
    ? 'asReviewer' as const : undefined;
  const inherited = scope === 'plan' && names.named.every(({ act }) => act === 'open') ? undefined : scope ?? away ?? reviews;
  const money = names.named.every(({ object }) => object === 'fees');
  if (amount.measure === 'other' || (amount.measure === 'money') !== money) {
    return { kind: 'other', ...span, named: [], sure: true, other: amount.measure === 'money' ? 'informationFee' : 'unit' };
  }
  const sure = names.certain && (group.sure || total !== undefined) && !(amount.measure === 'pieces' && !group.named)
    && (amount.measure !== 'none' || (group.named && group.near));
  const frame: Frame = {
    kind: 'number', ...span, named: names.named, joined: names.joined, sure,
    ...(state.withCarried ? { withCarried: true } : {}), ...(inherited ? { other: inherited } : {}),
  };
  return group.eachOf && names.named.length > 1 ? names.named.map((named): Frame => ({ ...frame, named: [named] })) : frame;
}

function nameless(
  amount: Amount, span: { start: number; end: number; amount: Amount }, state: State, group: Group, scope: OtherMatter | undefined,
): Frame {
  const other = state.other ?? (amount.measure === 'other' ? 'unit' as const : undefined) ?? scope
    ?? (amount.measure === 'pieces' && !group.near ? 'unit' as const : undefined) ?? (amount.measure === 'money'
      ? 'staff' as const : undefined);
  return other ? { kind: 'other', ...span, named: [], sure: true, other } : unread(span);
}

function unread(span: { start: number; end: number; amount: Amount }): Frame {
  return { kind: 'unread', ...span, named: [], sure: false };
}

/** 其中自然人95件、商业企业12件、其他3件: not what was handled otherwise, but who else applied. */
function restOf({ words }: Group, { list }: State): Names | undefined {
  const named = (list?.parts ?? []).flatMap((part) => part.named);
  const columns = named.flatMap(({ column }) => (column === undefined ? [] : columnsOf[column]));
  const isRest = words.length === 1 && words[0]!.word.head?.act === 'otherWay';
  if (!isRest || columns.length === 0 || named.some(({ column }) => !column)) return undefined;
  return { named: [{ object: 'application', act: named[0]!.act, restOf: columns }], joined: 'sum', certain: true };
}

/** 新收25件，上年结转2件，共计27件: what the sentence has counted so far. */
function totalOf(group: Group, { tokens }: Segment, amount: Amount, { counted }: State): Names | undefined {
  const together = tokens.some((token) => token.kind === 'word' && token.word.part === 'together' && token.end <= amount.start);
  if (!together || group.words.length > 0 || counted.length < 2) return undefined;
  const named = counted.flatMap((frame) => frame.named);
  const tables = new Set(named.map(({ object }) => objects[object]));
  return tables.size === 1 && counted.every(({ other }) => other === undefined) ? { named, joined: 'sum', certain: true } : undefined;
}

/** 某某区受理申请300件: the name of another body stands before its act. */
function bodyBefore(group: Group, segment: Segment, { reporter }: State, text: string): OtherMatter | undefined {
  const first = group.words.length > 0 ? Math.min(...group.words.map(({ start }) => start)) : group.start;
  // 市自然资源局（230件）
  if (segment.words.length === 0 && segment.depth > 0) return endsAsBody(text.slice(Math.max(0,
    segment.start - 9), segment.start - 1)) ? 'narrowBody' : undefined;
  const before = segment.tokens.findLast(({ end }) => end <= first);
  const name = text.slice(before?.end ?? segment.start, first);
  if (name.length < 2 || reporter.agency.includes(name)) return undefined;
  return endsAsBody(name) ? 'narrowBody' : undefined;
}

function endsAsBody(name: string): boolean {
  return bodyEndings.some((ending) => name.endsWith(ending));
}

/** What the next pieces of the sentence may go on with. */
function remember(
  segment: Segment, state: State, words: readonly WordToken[], groups: readonly Group[], rest: readonly WordToken[],
    amounts: readonly Amount[],
): void {
  if (amounts.length === 0 && !words.some(({ word }) => word.head ?? word.other)) return;
  const heads = words.filter(({ word }) => word.head && !word.head.weak);
  const spoken = [...new Set(heads.flatMap(({ word }) => (word.head!.object ? [word.head!.object] : [])))];
  const columned = heads.some(({ word }) => word.head!.column);
  const others = words.filter(({ word }) => word.other !== undefined && word.other !== 'plan');
  const stays = state.other !== undefined && sticky.includes(state.other);
  if (spoken.length > 0) {
    const specific = spoken.filter((object) => object !== 'application');
    state.objects = specific.length > 0 && !segment.tokens.some((token) => token.kind === 'mark' && token.mark === '、') ? specific : spoken;
    if (others.length === 0 && !stays) state.other = undefined;
  } else if (columned && state.objects.length === 0) state.objects = ['application'];
  // 制发公文120件，其中主动公开45件、依申请公开20件: attributes of documents
  if (state.other === 'documents' && groups.some(({ other }) => other === 'published')) state.other = 'attributes';
  else if (!stays && others.length > 0 && (groups.some(({ other }) => other !== undefined) || amounts.length === 0)
    && spoken.length === 0) {
    state.other = others[others.length - 1]!.word.other;
  } else if (!stays
    && groups.some(({ other }) => other !== undefined)) state.other = groups.find(({ other }) => other !== undefined)!.other;
  if (amounts.length > 0) state.pending = [];
  else if (rest.length > 0) state.pending = rest.slice(-mostPending);
}

export type { Named };
