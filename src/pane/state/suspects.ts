import { equallyGood } from '../../check/equally-good.js';
import type { SuspectBlock } from '../../check/suspects/index.js';
import type { ChooseSuspect } from '../../workbook/flags-of.js';

/** Which possibility of a block a person has opened, by blockKey. */
export type Chosen = Readonly<Record<string, number>>;

/** The same for the same broken equations in the next check. */
export function blockKey({ broken }: SuspectBlock): string {
  return broken.map(({ id }) => id).join(' ');
}

/** The possibility that is open: what a person opened, else the likeliest where one stands out. */
export function openedSuspect(block: SuspectBlock, chosen: Chosen): number | undefined {
  if (block.outcome !== 'found') return undefined;
  const index = chosen[blockKey(block)];
  if (index !== undefined) return index < block.suspects.length ? index : undefined;
  return equallyGood(block).length === 1 ? 0 : undefined;
}

/** What the sheet points at: the open one. */
export function chosenIn(chosen: Chosen): ChooseSuspect {
  return (block) => {
    const index = openedSuspect(block, chosen);
    return block.outcome === 'found' && index !== undefined ? block.suspects[index] : undefined;
  };
}
