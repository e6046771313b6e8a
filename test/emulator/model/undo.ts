/** What Ctrl+Z takes back: each call of an add-in is a step of its own, unless a request asks for one step (mergeUndoGroup). */
export class UndoStack {
  #steps: (() => void)[][] = [];
  #grouping = false;

  get size(): number {
    return this.#steps.length;
  }

  record(takeBack: () => void): void {
    if (this.#grouping) this.#steps.at(-1)!.push(takeBack);
    else this.#steps.push([takeBack]);
  }

  /** All that is recorded meanwhile is one step; none where nothing is. */
  asOneStep<T>(work: () => T): T {
    this.#steps.push([]);
    this.#grouping = true;
    try {
      return work();
    } finally {
      this.#grouping = false;
      if (this.#steps.at(-1)!.length === 0) this.#steps.pop();
    }
  }

  undo(): void {
    for (const takeBack of this.#steps.pop()?.reverse() ?? []) takeBack();
  }

  /** Some calls cannot be undone, and nothing before them either (Worksheet.delete). */
  clear(): void {
    this.#steps = [];
  }
}
