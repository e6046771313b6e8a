import type { Clock } from '../../src/workbook/clock.js';

/** A clock that a test turns by hand. */
export class FakeClock implements Clock {
  private time = new Date(2025, 0, 6, 10, 32, 8).getTime();
  private due: { readonly at: number; readonly call: () => void }[] = [];

  now(): Date {
    return new Date(this.time);
  }

  after(milliseconds: number, call: () => void): () => void {
    const alarm = { at: this.time + milliseconds, call };
    this.due.push(alarm);
    return () => { this.due = this.due.filter((one) => one !== alarm); };
  }

  /** Lets time pass, and what is due then happen with all that follows from it. */
  async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    const ready = this.due.filter(({ at }) => at <= this.time);
    this.due = this.due.filter(({ at }) => at > this.time);
    for (const { call } of ready) call();
    await settled();
  }
}

/** Everything that waits only for promises has happened; the workbook of these tests has no timers. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
