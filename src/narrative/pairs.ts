import { toldPairs } from './facts/answer.js';
import { pairs } from './facts/facts.js';
import { chineseNumber } from './numbers.js';
import { toFill } from './slots.js';
import type { Facts, FactKey, Piece, Slot } from './types.js';

/** What is asked for where one half is missing. */
const halves = {
  lastProblems: ['上年问题', '改进情况'],
  problems: ['主要问题', '改进措施'],
} as const satisfies Record<keyof typeof pairs, readonly [string, string]>;

/** 一是…；二是…; a single one has no ordinal. Where one half is missing the text asks for it and never says 无. */
export function pairPieces(facts: Facts, key: keyof typeof pairs, side: 'first' | 'second'): Piece[] {
  const found = toldPairs(facts, key);
  const [first, second] = halves[key];
  if (found.length === 0) return [half(key, '', side === 'first' ? first : second)];
  return enumerate(found.map((pair, index) => {
    const which = found.length === 1 ? '' : `第${chineseNumber(index + 1)}个问题的`;
    const firstSlot = half(key, pair.first, which === '' ? first : `第${chineseNumber(index + 1)}个问题`);
    const secondSlot = half(pairs[key], pair.second, `${which}${second}`);
    // last year's problems and what became of them are one sentence
    if (key === 'lastProblems') return [firstSlot, '，', secondSlot];
    return [side === 'first' ? firstSlot : secondSlot];
  }));
}

function half(fact: FactKey, text: string, what: string): Slot {
  return { source: { fact }, text: text === '' ? toFill(what) : text, blank: text === '' };
}

function enumerate(groups: readonly (readonly Piece[])[]): Piece[] {
  if (groups.length === 1) return [...groups[0]!];
  return groups.flatMap((pieces, index) => [`${index === 0 ? '' : '；'}${chineseNumber(index + 1)}是`, ...pieces]);
}
