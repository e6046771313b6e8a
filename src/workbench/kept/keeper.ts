import type { Clock } from '../../workbook/clock.js';
import type { Book } from '../book.js';
import type { BookPlan } from '../write-book.js';
import { earlierStates, stateOf, type KeptState } from './kept-state.js';
import type { KeptStore } from './store.js';

/** Milliseconds after the last change, and after the first one where they do not end. */
const pause = 1_000;
const longest = 5_000;

export interface KeeperHost {
  readonly clock: Clock;
  /** Writes a workbook away from the page. */
  readonly write: (plan: BookPlan) => Promise<Uint8Array>;
  readonly openStore: () => Promise<KeptStore>;
  readonly kept: (state: KeptState) => void;
  readonly failed: (error: unknown) => void;
}

interface Kept {
  readonly desk: string;
  readonly name: () => string;
  readonly book: Pick<Book, 'plan' | 'settled'>;
}

interface Job {
  readonly state: KeptState;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Keeps the workbook of a page in the browser, a moment after each change. */
export class Keeper {
  private present: Kept | undefined;
  private firstChange: number | undefined;
  private stopTimer = (): void => undefined;
  private store: Promise<KeptStore> | undefined;
  /** The newest of each desk that waits while another one is written. */
  private readonly waiting = new Map<string, Job>();
  private isWriting = false;

  constructor(private readonly host: KeeperHost) {}

  /** Another workbook is shown; nothing of it is kept before its first change. */
  begin(kept: Kept): void {
    this.present = kept;
    this.forget();
  }

  /** Before the present workbook goes, or the page perhaps: what changed last is kept at once. */
  flush(): void {
    if (this.firstChange === undefined || !this.present) return;
    this.keep(this.present);
  }

  changed(): void {
    const now = this.host.clock.now().getTime();
    this.firstChange ??= now;
    this.stopTimer();
    this.stopTimer = this.host.clock.after(Math.max(0, Math.min(pause, this.firstChange + longest - now)), () => void this.keepSettled());
  }

  /** The person has it as a file now. */
  saved(bytes: Uint8Array): void {
    if (!this.present) return;
    this.forget();
    this.write(this.present, async () => bytes, true);
  }

  private async keepSettled(): Promise<void> {
    const { present } = this;
    // formulas that do not come to an end are no reason to lose the rest
    await present?.book.settled().catch(() => undefined);
    if (present && present === this.present && this.firstChange !== undefined) this.keep(present);
  }

  private keep(kept: Kept): void {
    this.forget();
    try {
      const plan = kept.book.plan();
      this.write(kept, () => this.host.write(plan), false);
    } catch (error) {
      this.host.failed(error);
    }
  }

  private write({ desk, name }: Kept, bytes: () => Promise<Uint8Array>, isDone: boolean): void {
    this.waiting.set(desk, { state: stateOf(desk, name(), this.host.clock.now().getTime(), isDone), bytes });
    void this.writeAll();
  }

  private async writeAll(): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    for (let [job] = this.waiting.values(); job; [job] = this.waiting.values()) {
      this.waiting.delete(job.state.desk);
      try {
        await this.put(job.state, await job.bytes());
        this.host.kept(job.state);
      } catch (error) {
        this.store = undefined;
        this.host.failed(error);
      }
    }
    this.isWriting = false;
  }

  private async put(state: KeptState, bytes: Uint8Array): Promise<void> {
    const store = await (this.store ??= this.host.openStore());
    try {
      await store.put(state, bytes);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
      // the last state of each workbook is worth more than the ones before
      await store.remove(earlierStates(await store.states()));
      await store.put(state, bytes);
    }
  }

  private forget(): void {
    this.stopTimer();
    this.firstChange = undefined;
  }
}
