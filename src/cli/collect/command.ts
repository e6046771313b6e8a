import type { CheckResult } from '../../check/finding.js';
import type { Profile } from '../../rules/card.js';

export interface CollectCommand {
  readonly output: string;
  readonly roster?: string | undefined;
  readonly lastYear?: string | undefined;
  readonly own?: string | undefined;
  readonly profile?: Profile | undefined;
  /** Write the sheets that send a report back. */
  readonly sendBack: boolean;
  /** By when it has to come again. */
  readonly replyBy?: string | undefined;
  /** Whom they may ask. */
  readonly ask?: string | undefined;
}

/** Reads and checks a file once more: what is kept of it has no cells. */
export type Again = (file: string) => Promise<{ readonly bytes: Uint8Array; readonly result: CheckResult }>;
