import type { Clock } from './clock.js';

/** Long enough to take a paste or a fill as one change, short enough for flags that follow the typing. */
export const recheckDelay = 100;

/** Runs work after changes: several changes in a row give one run, a change during a run gives one more. */
export class Recheck {
  private cancel: (() => void) | undefined;
  private running = false;
  private again = false;

  constructor(private readonly clock: Clock, private readonly work: () => Promise<void>, private readonly delay = recheckDelay) {}

  changed(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.cancel?.();
    this.cancel = this.clock.after(this.delay, () => void this.run());
  }

  stop(): void {
    this.cancel?.();
    this.cancel = undefined;
    this.again = false;
  }

  private async run(): Promise<void> {
    this.cancel = undefined;
    this.running = true;
    try {
      await this.work();
    } finally {
      this.running = false;
      if (this.again) {
        this.again = false;
        this.changed();
      }
    }
  }
}
