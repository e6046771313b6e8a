import type { Clock } from './clock.js';

/** Long enough to take a paste or a fill as one change, short enough for flags that follow the typing. */
export const recheckDelay = 100;
/** When the host could not be asked, because a cell is being edited: how long until it is asked again. */
export const retryDelay = 1000;

/** What became of a run; `later` means that it has to be tried again. */
export type Outcome = 'done' | 'later' | 'failed';

/**
 * Runs work after changes: several changes in a row give one run, a change during a run gives one more. A run that was refused
 * is tried again until it is done: a person who leaves a cell with Esc causes no change that would bring the next one.
 */
export class Recheck {
  private cancel: (() => void) | undefined;
  private running = false;
  private again = false;
  private ended = false;

  constructor(private readonly clock: Clock, private readonly work: () => Promise<Outcome>, private readonly delay = recheckDelay) {}

  changed(): void {
    if (this.running) this.again = true;
    else this.runAfter(this.delay);
  }

  stop(): void {
    this.ended = true;
    this.cancel?.();
  }

  private runAfter(delay: number): void {
    if (this.ended) return;
    this.cancel?.();
    this.cancel = this.clock.after(delay, () => void this.run());
  }

  private async run(): Promise<void> {
    this.running = true;
    this.again = false;
    const outcome = await this.work();
    this.running = false;
    if (this.again) this.runAfter(this.delay);
    else if (outcome === 'later') this.runAfter(retryDelay);
  }
}
