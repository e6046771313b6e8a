import type { Amount } from './amount.js';
import type { Frame, Named } from './frame.js';
import type { Group } from './groups.js';
import { absorbing, columnsOf, finishing, inheriting, objects, type ObjectName, type OtherMatter } from './lexicon/meanings.js';
import { article, entries } from './lexicon/units.js';
import { sticky } from './lexicon/scope-words.js';
import { ownBody } from './bodies.js';
import { formerFrame, isFormer } from './former.js';
import { fits, namesOf, type Names } from './names.js';
import { decisions } from './accepts.js';
import { relativeFrame } from './relative.js';
import { scopeOf } from './scope.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';

/** What a number belongs to, with the words that are its own and what the sentence said before. */
export function frameOf(
  amount: Amount, group: Group, segment: Segment, state: State, from: number, text: string, next?: Segment,
): Frame | Frame[] {
  const span = { start: Math.min(from, group.start), end: Math.max(amount.end, group.end), amount };
  const relative = relativeFrame(amount, group, segment, state, span, next);
  if (relative) return relative;
  const scope = scopeOf(state) ?? ownBody(segment, text);
  if (state.other !== undefined && sticky.includes(state.other)) return { kind: 'other', ...span, named: [], sure: true,
    other: state.other };
  if (group.other !== undefined) return { kind: 'other', ...span, named: [], sure: true, other: group.other };
  if (amount.measure === 'percent' || amount.measure === 'share' || amount.measure === 'times') {
    return scope || state.other ? { kind: 'other', ...span, named: [], sure: true, other: scope ?? state.other! } : unread(span);
  }
  if (isFormer(amount, segment, state.reporter.year)) return formerFrame(group, state, span);
  const { words, parts } = segment;
  const correcting = parts.has('corrected') && words.some(({ word, end }) => word.part === 'corrected' && end <= amount.start);
  const becomes = parts.has('becomes') && words.some(({ word, start, end }) =>
    word.part === 'becomes' && start >= from && end <= amount.start);
  const before = (correcting || becomes) && group.words.length === 0 ? state.last : undefined;
  if (becomes && before && before.named.length > 0) {
    const { other: _other, ...now } = before;
    return { ...now, ...span, ...(state.body ?? state.narrow ? { other: (state.body ?? state.narrow)! } : {}) };
  }
  if (before && before.named.length > 0) return { ...before, ...span };
  // 通知公告120条、其他100条: the rest of a list that no table has
  const rest = state.list?.parts[state.list.parts.length - 1]?.other;
  if (rest !== undefined && group.words.length > 0 && group.words.every(({ word }) => word.head!.act === 'otherWay')) {
    state.list!.kinds += state.list!.parts.length;
    return { kind: 'other', ...span, named: [], sure: true, other: rest };
  }
  const total = totalOf(group, segment, amount, state);
  const names = total ?? restOf(group, state)
    ?? left(namesOf(group.words, contextOf(segment, amount, state), group.listed, group.etc), group, amount, segment, scope);
  if (!names && state.leaves && amount.measure === 'cases') {
    const objectsLeft = state.objects.length > 0 ? state.objects : (['application'] as const);
    return { kind: 'number', ...span, named: objectsLeft.map((object) => ({ object, act: 'open' })), joined: 'sum', sure: true,
      ...(scope ? { other: scope } : {}) };
  }
  if (!names) return nameless(amount, span, state, group, scope, segment.words.some(({ word }) => word.treated));
  // 还有3件将于2025年办理 is no plan; 办结12件 after a hotline is the hotline's
  const isTaken = absorbing.includes(state.other!) || group.words.every(({ word }) => word.head!.column === undefined
    && (word.head!.act === undefined || inheriting.includes(word.head!.act)));
  const away = isTaken && group.words.every(({ word }) => word.head!.object === undefined) ? state.other : undefined;
  // 办理行政复议案件 where nothing is said of applications: as the one that reviews
  const reviews = names.named.every(({ object, act }) => objects[object] === 'disputes' && act === 'accepted') && state.objects.length === 0
    ? 'asReviewer' as const : undefined;
  const inherited = scope === 'plan' && names.named.every(({ act }) => act === 'open') ? undefined : scope ?? away ?? reviews;
  const treated = names.named.every(({ object, act }) => objects[object] === 'disclosure' && act === 'bare')
    && (segment.words.some(({ word }) => word.treated) || (entries.includes(amount.unit) && names.named.every(({ object }) =>
      decisions.includes(object))));
  if (treated) return { kind: 'other', ...span, named: [], sure: true, other: 'documents' };
  // 信息处理费120元，涉及2件申请
  const ofFee = state.last?.other === 'informationFee'
    && names.named.every(({ object, act }) => object === 'application' && act === 'bare');
  if (ofFee) return { kind: 'other', ...span, named: [], sure: true, other: 'informationFee' };
  const money = names.named.every(({ object }) => object === 'fees');
  if (amount.measure === 'other' || (amount.measure === 'money') !== money) {
    return { kind: 'other', ...span, named: [], sure: true, other: amount.measure === 'money' ? 'informationFee' : 'unit' };
  }
  const generic = text.startsWith(article, amount.start) && group.words.every(({ start }) => start > amount.start)
    && !segment.parts.has('only');
  const isVague = group.words.some(({ word }) => word.head!.vague) || mayBePosts(names, group, amount, state);
  const sure = names.certain && !generic && !isVague
    && (group.sure || total !== undefined) && !(amount.measure === 'pieces' && !group.named)
    && (amount.measure !== 'none' || (group.named && group.near));
  const frame: Frame = {
    kind: 'number', ...span, joined: names.joined, sure,
    named: total ? names.named : names.named.map((named) => asBefore(named, text[segment.start - 1], state)),
    ...(state.withCarried && total === undefined ? { withCarried: true } : {}), ...(inherited ? { other: inherited } : {}),
  };
  return group.eachOf && names.named.length > 1 ? names.named.map((named): Frame => ({ ...frame, named: [named] })) : frame;
}

/** 公开信息143条，其中规范性文件9条; 行政许可325项: documents and decisions may be counted as what was put on a page. */
function mayBePosts({ named }: Names, { words }: Group, { measure }: Amount, { last, stale }: State): boolean {
  const isBare = named.every(({ object, act }) => objects[object] === 'disclosure' && object !== 'fees' && act === 'bare');
  const isLoose = measure === 'pieces' && !words.some(({ text }) => text.endsWith('决定'));
  return isBare && (isLoose || (!stale && last?.kind === 'other'));
}

/** 制定规章1件、规范性文件14件: both were made. */
function asBefore(named: Named, mark: string | undefined, { last }: State): Named {
  const before = last?.kind === 'number' && last.named.length === 1 ? last.named[0]! : undefined;
  const goesOn = mark === '、' && named.act === 'bare' && before !== undefined && objects[before.object] === objects[named.object]
    && objects[named.object] === 'disclosure' && fits(before.act, named.object);
  return goesOn ? { ...named, act: before.act } : named;
}

/** What the words before the number speak of, else what the text spoke of last: 4件复议中2件维持. */
function contextOf({ words }: Segment, amount: Amount, { objects: before }: State): State['objects'] {
  const own: ObjectName[] = [];
  for (const { word: { head }, end } of words) {
    if (end > amount.start || head?.object === undefined || (head.told && before.length > 0)) continue;
    if (!own.includes(head.object)) own.push(head.object);
  }
  return own.length > 0 ? own : before;
}

/** 除2件结转外, 除1件外均已办结: what is left out is still open; 结转10件到下年 and what will be answered then is it too. */
function left(
  names: Names | undefined, { words }: Group, amount: Amount, { tokens, parts }: Segment, scope: OtherMatter | undefined,
): Names | undefined {
  const isChanged = scope === 'plan' || parts.has('except') || parts.has('future') || parts.has('not');
  if (!names || !isChanged) return names;
  const later = scope === 'plan' && !tokens.some((token) => token.kind === 'word' && token.word.other === 'plan' && !token.word.nextYear);
  const behind = words.every(({ start }) => start > amount.start);
  const isDenied = words.some(({ word, start }) => finishing.includes(word.head!.act!) && tokens.some((token) =>
    token.kind === 'word' && token.word.part === 'not' && token.end === start));
  const isOpen = ({ act }: Named): boolean => (act === 'carry' && (scope === 'plan' || parts.has('except')))
    || (finishing.includes(act) && (later || isDenied || parts.has('future') || (parts.has('except') && behind)));
  return { ...names, named: names.named.map((named) => (isOpen(named) ? { ...named, act: 'open' } : named)) };
}

function nameless(
  amount: Amount, span: { start: number; end: number; amount: Amount }, state: State, group: Group, scope: OtherMatter | undefined,
  treated: boolean,
): Frame {
  const other = state.other ?? (treated ? 'documents' as const : undefined)
    ?? (amount.measure === 'other' ? 'unit' as const : undefined) ?? scope
    ?? (amount.measure === 'pieces' && !group.near ? 'unit' as const : undefined) ?? (amount.measure === 'money'
      ? 'staff' as const : undefined);
  return other ? { kind: 'other', ...span, named: [], sure: true, other } : unread(span);
}

function unread(span: { start: number; end: number; amount: Amount }): Frame {
  return { kind: 'unread', ...span, named: [], sure: false };
}

/** 其中自然人95件、商业企业12件、其他3件: not what was handled otherwise, but who else applied. */
function restOf({ words }: Group, { list, counted }: State): Names | undefined {
  if (words.length !== 1 || words[0]!.word.head?.act !== 'otherWay') return undefined;
  // 从申请人看，自然人95件、商业企业12件、其他3件: a list of its own
  const named = (list?.parts ?? counted.slice(counted.findLastIndex(isWhole) + 1)).flatMap((part) => part.named);
  const columns = named.flatMap(({ column }) => (column === undefined ? [] : columnsOf[column]));
  if (columns.length === 0 || named.some(({ column }) => !column)) return undefined;
  return { named: [{ object: 'application', act: named[0]!.act, restOf: columns }], joined: 'sum', certain: true };
}

const isWhole = (frame: Frame): boolean => frame.named.every(({ column }) => column === undefined);

/** 新收25件，上年结转2件，共计27件: what the sentence has counted so far. */
function totalOf(group: Group, { words, parts }: Segment, amount: Amount, { counted }: State): Names | undefined {
  if (group.words.length > 0 || counted.length < 2 || !parts.has('together')) return undefined;
  if (!words.some(({ word, end }) => word.part === 'together' && end <= amount.start)) return undefined;
  const named = counted.flatMap((frame) => frame.named);
  const tables = new Set(named.map(({ object }) => objects[object]));
  return tables.size === 1 && counted.every(({ other }) => other === undefined) ? { named, joined: 'sum', certain: true } : undefined;
}
