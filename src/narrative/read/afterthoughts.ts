import type { Frame } from './frame.js';
import type { Group } from './groups.js';
import { objects, outcomes, together, type ActName } from './lexicon/meanings.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';

/** As what it was, to go on with. */
export function asNumber({ direction: _direction, ...frame }: Frame): Frame {
  return { ...frame, kind: 'number' };
}

/** 含上年结转: the number before or after it counts both; 加上上年结转: the one after it. */
export function includeCarried(state: State, found: Frame[], before: boolean): void {
  state.withCarried = true;
  const { last } = state;
  if (!before || !last?.named.some(({ act }) => act === 'received' || act === 'bare' || act === 'accepted')) return;
  const at = found.lastIndexOf(last);
  if (at >= 0) found[at] = state.last = { ...last, withCarried: true };
}

/** 废止3件、失效2件: the paper has both in one figure, so that neither is it. */
export function joinParts(frame: Frame, state: State, found: Frame[]): void {
  const [own] = frame.named;
  const before = state.counted.find(({ named: [one] }) => one?.object === own?.object
    && together.some(([act, other]) => act === one?.act && other === own?.act));
  if (!before) return;
  for (const one of [before, frame]) {
    const at = found.lastIndexOf(one);
    if (at >= 0) found[at] = { ...one, kind: 'other', named: [], other: 'documents' };
  }
}

/** 新收17件，予以公开13件；上年结转1件，予以公开1件: the paper has both in one figure, and neither has to be it. */
export function partOutcomes(frame: Frame, { counted }: State, found: Frame[]): void {
  const [own] = frame.named;
  if (frame.named.length !== 1 || !outcomes.includes(own!.act)) return;
  const at = counted.findIndex(({ named: [one] }) => one?.act === own!.act && one.column === own!.column);
  const begins = at >= 0 && counted.slice(at + 1).some(({ named: [one] }) => one?.act === 'broughtForward' || one?.act === 'carry');
  if (!begins) return;
  found[found.lastIndexOf(frame)] = { ...frame, sure: false };
  const before = counted[at]!;
  const index = before.sure ? found.lastIndexOf(before) : -1;
  if (index >= 0) counted[at] = found[index] = { ...before, sure: false };
}

export function correct(state: State, found: Frame[]): void {
  const at = found.lastIndexOf(state.last!);
  const { joined: _joined, ...before } = state.last!;
  if (at >= 0) found[at] = { ...before, kind: 'other', named: [], other: 'corrected' };
}

/** 行政应诉案件11件（不含政府信息公开案件）: what was counted is of other matters. */
export function withoutOurs({ words }: Segment, state: State, found: Frame[]): void {
  if (!words.some(({ word }) => word.ours)) return;
  for (const one of state.counted) {
    const at = found.lastIndexOf(one);
    if (at >= 0 && one.named.every(({ object }) => objects[object] === 'disputes')) {
      found[at] = { ...one, kind: 'other', named: [], other: 'asReviewer' };
    }
  }
}

/** 同比增长5%，收到申请6件: the change is of the number that follows. */
export function changeAhead(frame: Frame, state: State, found: Frame[]): void {
  const { ahead } = state;
  if (frame.kind === 'change' && !frame.sure) state.ahead = frame;
  if (!ahead || frame.kind !== 'number' || !frame.sure || frame.other !== undefined) return;
  const at = found.lastIndexOf(ahead);
  if (at >= 0) found[at] = { ...ahead, named: frame.named, joined: frame.joined ?? 'sum', sure: true };
  state.ahead = undefined;
}

/** 受理消防审查申请45件，办结45件: of what was not understood the next numbers speak too. */
export function goesOnUnsure(frame: Frame, { words }: Group, state: State): Frame {
  if (frame.kind !== 'number') return frame;
  const isOwn = words.some(({ word }) => word.head!.object !== undefined || word.head!.column !== undefined);
  if (isOwn) state.unsure = !frame.sure;
  return state.unsure && frame.sure ? { ...frame, sure: false } : frame;
}

/** 除1件未审结外: what the others did not come to. */
export function besidesOf(frames: readonly Frame[]): ActName[] {
  return frames.flatMap(({ named }) => named.map(({ act }) => (act === 'pending' ? 'open' : act)));
}

/** 4件因内容不明确，告知补正: the reason of a step is no outcome. */
export function stepAhead(frame: Frame, { words, parts }: Segment, next: Segment | undefined): Frame {
  if (frame.kind !== 'number' || !parts.has('cause') || !next || next.opens) return frame;
  const { amount } = frame;
  const isReason = frame.named.every(({ act }) => outcomes.includes(act))
    && words.some(({ word, start }) => word.part === 'cause' && start >= amount!.end);
  const isStep = isReason && next.amounts.length === 0 && next.words.some(({ word }) => word.other === 'steps')
    && next.words.every(({ word }) => word.head?.act === undefined);
  return isStep ? { ...frame, kind: 'other', named: [], other: 'steps' } : frame;
}
