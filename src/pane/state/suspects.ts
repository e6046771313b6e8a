import type { Suspect, SuspectBlock } from '../../check/suspects/index.js';
import { onlyLikeliest, type ChooseSuspect } from '../../workbook/flags-of.js';

/** Which possibility of a block a person has gone on to, by blockKey. */
export type Chosen = Readonly<Record<string, number>>;

/** The same for the same broken equations in the next check. */
export function blockKey({ broken }: SuspectBlock): string {
  return broken.map(({ id }) => id).join(' ');
}

/** The possibility that the pane shows; the first until a person goes on. */
export function shownSuspect(block: SuspectBlock, chosen: Chosen): { readonly suspect: Suspect; readonly index: number } | undefined {
  if (block.outcome !== 'found') return undefined;
  const index = (chosen[blockKey(block)] ?? 0) % block.suspects.length;
  return { suspect: block.suspects[index]!, index };
}

/** What the sheet points at: what a person has gone on to, else the likeliest where there is one. */
export function chosenIn(chosen: Chosen): ChooseSuspect {
  return (block) => (blockKey(block) in chosen ? shownSuspect(block, chosen)?.suspect : onlyLikeliest(block));
}
