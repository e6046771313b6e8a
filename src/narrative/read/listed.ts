import type { Frame } from './frame.js';
import { passing } from './lexicon/meanings.js';
import { partAboveWhole } from './part-above-whole.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';

/** A number with parts begins: 其中, 包括, a bracket. */
export function openList(state: State, depth: number, opens = false): void {
  // 答复方式以书面为主，其中…: the number of a sentence before is no whole of that
  if (state.last?.amount === undefined || state.list?.whole === state.last || (state.stale && !opens)) return;
  state.list = { whole: state.last, parts: [], total: 0, open: false, isOver: false, kinds: 0, depth, stale: state.stale };
}

/** What a piece of the list says of it: 等 leaves it open, channels and bodies part the whole. */
export function markList(state: State, { words, amounts, parts }: Segment): void {
  const { list } = state;
  if (!list) return;
  // A、B等；: what comes now is not of it
  list.isOver ||= list.open === 'etc';
  const last = amounts[amounts.length - 1];
  if (parts.has('open')) {
    if (words.some(({ word, text }) => word.part === 'open' && !text.startsWith('等'))) list.open = true;
    if (last && words.some(({ text, start }) => text.startsWith('等') && start >= last.end)) list.open = 'etc';
  }
  if (words.some(({ word, text }) => word.channel || word.partBody || text.endsWith('类'))) list.kinds += 1;
}

export function addToList(state: State, frame: Frame): void {
  const { list } = state;
  // 新收6件（上年7件）; 其中延期1件 is counted once more in what it came to
  if (frame.other === 'otherYear' || (frame.other !== undefined && passing.includes(frame.other))) return;
  if (!list || list.isOver || frame === list.whole || frame.amount?.unit !== list.whole.amount?.unit) return;
  // 16件，其中信函14件、网络2件，办结13件: the whole is told apart, and the sentence goes on
  if (list.parts.length > 1 && Math.abs(list.total - list.whole.amount!.value) < rounding) list.isOver = true;
  else {
    list.parts.push(frame);
    list.total += frame.amount!.value;
  }
}

/** Of decimals that are added up. */
const rounding = 1e-6;

/** Of decimals too. */
export function sumOf(parts: readonly Frame[]): number {
  return Number(parts.reduce((sum, { amount }) => sum + amount!.value, 0).toPrecision(12));
}

/** A list at its end: its parts should come to its whole. */
export function listFrames(state: State): Frame[] {
  const { list } = state;
  state.list = undefined;
  if (!list) return [];
  const { whole, parts, stale } = list;
  // numbers of the tables are compared with the tables, whose own sums are checked there
  const isOfTables = parts.every(({ kind, other }) => kind === 'number' && other === undefined);
  // 结转3件。其中，办结75件: in a sentence before, that may not be the whole
  if (parts.length < 2 || isOfTables) return stale ? [] : partAboveWhole(list, state.counted);
  if (stale && whole.kind !== 'number') return [];
  const last = parts[parts.length - 1]!;
  return [{
    kind: 'sum', start: whole.start, end: last.end, amount: whole.amount!, named: [],
    sure: parts.every(({ amount }) => amount!.nearness === 'exact'),
    of: whole, parts, ...(list.open || whole.amount!.nearness !== 'exact' || list.kinds * 4 < parts.length * 3 ? { open: true } : {}),
  }];
}
