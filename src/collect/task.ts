import type { Profile } from '../rules/card.js';

/** What a collecting office asks for beside its files. */
export interface Task {
  readonly profile?: Profile | undefined;
  /** Write the sheets that send a report back. */
  readonly sendBack: boolean;
  /** By when it has to come again. */
  readonly replyBy?: string | undefined;
  /** Whom they may ask. */
  readonly ask?: string | undefined;
}
