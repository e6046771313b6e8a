import type { Segment } from './segments.js';
import type { State } from './state.js';
import type { WordToken } from './tokens.js';

/** 新收和上年结转的申请分别为: one name for each of the numbers to come. */
export function queue(state: State, words: readonly WordToken[], segment: Segment): void {
  const kinds = [
    words.filter(({ word }) => word.head!.act !== undefined), words.filter(({ word }) => word.head!.column !== undefined),
    words.filter(({ word }) => word.head!.object !== undefined && word.head!.act === undefined),
  ];
  const parted = kinds.find((own) => own.length > 1) ?? [];
  const shared = words.filter((word) => !parted.includes(word) && (word.word.head!.object ?? word.word.head!.column
    ?? word.word.head!.act));
  state.queue = segment.tokens.length > 0 ? parted.map((word) => [word, ...sharedOf(word, shared)]) : [];
}

function sharedOf(word: WordToken, shared: readonly WordToken[]): readonly WordToken[] {
  const { object, act, column } = word.word.head!;
  if (act !== undefined) return shared.filter((one) => one.word.head!.object !== undefined || one.word.head!.column !== undefined);
  if (column !== undefined) return shared.filter((one) => one.word.head!.object === 'application' || one.word.head!.act !== undefined);
  return object === undefined ? [] : shared.filter((one) => one.word.head!.act !== undefined && one.word.head!.act !== 'received');
}
