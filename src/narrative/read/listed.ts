import type { Frame } from './frame.js';
import { partAboveWhole } from './part-above-whole.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';

/** A number with parts begins: 其中, 包括, a bracket. */
export function openList(state: State, depth: number, opens = false): void {
  // 答复方式以书面为主，其中…: the number of a sentence before is no whole of that
  if (state.last?.amount === undefined || state.list?.whole === state.last || (state.stale && !opens)) return;
  state.list = { whole: state.last, parts: [], open: false, kinds: 0, depth };
}

/** What a piece of the list says of it: 等 leaves it open, channels and bodies part the whole. */
export function markList(state: State, { words, amounts, parts }: Segment): void {
  const { list } = state;
  if (!list) return;
  const last = amounts[amounts.length - 1];
  const opens = parts.has('open') && words.some(({ word, text, start }) =>
    word.part === 'open' && (!text.startsWith('等') || (last !== undefined && start >= last.end)));
  if (opens) list.open = true;
  if (words.some(({ word, text }) => word.channel || word.partBody || text.endsWith('类'))) list.kinds += 1;
}

export function addToList(state: State, frame: Frame): void {
  const { list } = state;
  // 新收6件（上年7件）
  if (frame.other === 'otherYear' || frame.other === 'plan') return;
  if (list && frame !== list.whole && frame.amount?.unit === list.whole.amount?.unit) list.parts.push(frame);
}

/** A list at its end: its parts should come to its whole. */
export function listFrames(state: State): Frame[] {
  const { list } = state;
  state.list = undefined;
  if (!list) return [];
  if (list.parts.length < 2) return partAboveWhole(list, state.counted);
  const { whole, parts } = list;
  // numbers of the tables are compared with the tables, whose own sums are checked there
  if (parts.every(({ kind, other }) => kind === 'number' && other === undefined)) return partAboveWhole(list, state.counted);
  const last = parts[parts.length - 1]!;
  return [{
    kind: 'sum', start: whole.start, end: last.end, amount: whole.amount!, named: [],
    sure: parts.every(({ amount }) => amount!.nearness === 'exact'),
    of: whole, parts, ...(list.open || whole.amount!.nearness !== 'exact' || list.kinds * 4 < parts.length * 3 ? { open: true } : {}),
  }];
}
