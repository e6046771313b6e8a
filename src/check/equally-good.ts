import type { Suspect, SuspectBlock } from './suspects/types.js';

/** Suspects that nothing tells apart from the first. */
export function equallyGood(block: Extract<SuspectBlock, { outcome: 'found' }>): readonly Suspect[] {
  return block.suspects.filter(({ rank }) => rank === block.suspects[0]!.rank);
}
