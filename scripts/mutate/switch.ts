/** What every mutation point of the instrumented sources asks. On globalThis, so that all of a process share one. */
export class Switch {
  /** The mutant that is awake; 0 for none. */
  active = 0;
  /** How many mutation points may still be passed: a loop that has lost its end is stopped here. */
  left = Infinity;
  readonly #passed: Uint8Array;
  #total = 0;

  constructor(mutants: number) {
    this.#passed = new Uint8Array(mutants + 1);
  }

  at(id: number): boolean {
    this.#passed[id] = 1;
    this.#total++;
    if (--this.left < 0) throw new Error('endless');
    return id === this.active;
  }

  /** The mutants whose points were passed since the last call, and how often in all. */
  take(): { ids: number[]; total: number } {
    const ids: number[] = [];
    this.#passed.forEach((passed, id) => { if (passed) ids.push(id); });
    const total = this.#total;
    this.#passed.fill(0);
    this.#total = 0;
    return { ids, total };
  }
}
