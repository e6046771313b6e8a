import type { Clock } from './clock.js';

/** Changes that are closer than this many milliseconds are one burst: a key held down, a fill that comes cell by cell. */
export const restTime = 100;

/**
 * When what follows from changes is done, the same in every host: after a change alone at once, together with all that comes before
 * the next task; after the others of a burst once they rest.
 */
export class Pace {
  private last = -Infinity;
  private isFirstTask = false;

  constructor(private readonly clock: Clock) {}

  /** How many milliseconds to wait from this change on; what was to follow earlier ones then comes with it. */
  changed(): number {
    const isAlone = this.rest() === 0;
    this.last = this.now();
    if (isAlone && !this.isFirstTask) {
      this.isFirstTask = true;
      this.clock.after(0, () => { this.isFirstTask = false; });
    }
    return this.isFirstTask ? 0 : restTime;
  }

  /** How many milliseconds from now on the changes have rested. */
  rest(): number {
    return Math.min(restTime, Math.max(0, this.last + restTime - this.now()));
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
