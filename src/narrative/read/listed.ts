import type { Frame } from './frame.js';
import type { State } from './state.js';

/** A number with parts begins: 其中, 包括, a bracket. */
export function openList(state: State, depth: number): void {
  if (state.last?.amount === undefined || state.list?.whole === state.last) return;
  state.list = { whole: state.last, parts: [], open: false, depth };
}

export function addToList(state: State, frame: Frame): void {
  const { list } = state;
  if (list && frame !== list.whole && frame.amount?.unit === list.whole.amount?.unit) list.parts.push(frame);
}

/** A list at its end: its parts should come to its whole. */
export function listFrames(state: State): Frame[] {
  const { list } = state;
  state.list = undefined;
  if (!list || list.open || list.parts.length < 2) return [];
  const { whole, parts } = list;
  // numbers of the tables are compared with the tables, whose own sums are checked there
  if (parts.every(({ kind, other }) => kind === 'number' && other === undefined)) return [];
  const last = parts[parts.length - 1]!;
  return [{
    kind: 'sum', start: whole.start, end: last.end, amount: whole.amount!, named: [], sure: parts.every(({ amount }) => amount!.nearness === 'exact'),
    of: whole, parts,
  }];
}
