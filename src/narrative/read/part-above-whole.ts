import type { Frame } from './frame.js';
import type { State } from './state.js';

/**
 * 收到5件，其中公开8件: the one part that is more than its whole, where no sum of a list says so. Only where the sentence has
 * counted nothing else, so that 其中 can mean nothing but this whole.
 */
export function partAboveWhole(list: NonNullable<State['list']>, counted: readonly Frame[]): Frame[] {
  const { whole, parts } = list;
  const { amount } = whole;
  if (!amount || !whole.sure || amount.nearness !== 'exact' || whole.joined === 'any') return [];
  if (counted.some((frame) => frame !== whole && !parts.includes(frame))) return [];
  const above = parts.find((part) => part.sure && part.amount!.nearness === 'exact' && part.amount!.value > amount.value);
  return above ? [{
    kind: 'sum', start: whole.start, end: above.end, amount, named: [], sure: true, of: whole, parts: [above], open: true,
  }] : [];
}
