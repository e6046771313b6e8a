import type { Clock } from '../../workbook/clock.js';
import { Pace } from '../../workbook/pace.js';

/** When the host could not be asked, because a cell is being edited: how long until it is asked again. */
export const retryDelay = 1000;

/** What became of a run; `later` means that it has to be tried again. */
export type Outcome = 'done' | 'later' | 'failed';

/**
 * Runs work after changes, at their pace: a change alone gives a run at once, the others of a burst one more, and so do those that
 * come during a run. A run that was refused is tried again until it is done: a person who leaves a cell with Esc causes no change
 * that would bring the next one.
 */
export class Recheck {
  private cancel: (() => void) | undefined;
  private running = false;
  private again = false;
  private ended = false;
  private readonly pace: Pace;

  constructor(private readonly clock: Clock, private readonly work: () => Promise<Outcome>) {
    this.pace = new Pace(clock);
  }

  changed(): void {
    const wait = this.pace.changed();
    if (this.running) this.again = true;
    else this.runAfter(wait);
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
    if (this.again) this.runAfter(this.pace.rest());
    else if (outcome === 'later') this.runAfter(retryDelay);
  }
}
