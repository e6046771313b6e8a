import type { Profile } from '../../rules/card.js';

export interface CollectCommand {
  readonly output: string;
  readonly roster?: string | undefined;
  readonly lastYear?: string | undefined;
  readonly own?: string | undefined;
  readonly profile?: Profile | undefined;
  /** Write the sheets that send a report back. */
  readonly sendBack: boolean;
}
