import { basename } from 'node:path';
import type { Mutant } from './instrument.js';
import type { CoveredTest } from './orders.js';
import { Worker } from './worker-process.js';

export interface Outcome {
  /** The test that failed, or that there was no end; absent for a survivor. */
  readonly killedBy?: string;
  /** How many tests pass the place. */
  readonly tests: number;
  /** The patience ended before the tests did. */
  readonly cut: boolean;
}

export interface Terms {
  readonly tests: readonly string[];
  /** Milliseconds of tests that one mutant is given. */
  readonly patience: number;
}

/** Finds, for one mutant after another, a test that kills it. */
export class Hunt {
  /** By mutant, the numbers of the tests that pass it. */
  readonly #passing = new Map<number, number[]>();
  readonly #whileLoading: ReadonlySet<number>;
  /** By source file, the tests that killed a mutant of it: the next one may fall to the same. */
  readonly #killers = new Map<string, Set<number>>();

  readonly #plan: Terms;
  readonly #folder: string;
  readonly #mutants: readonly Mutant[];
  readonly #tests: readonly CoveredTest[];

  constructor(plan: Terms, folder: string, mutants: readonly Mutant[], tests: readonly CoveredTest[], whileLoading: readonly number[]) {
    this.#plan = plan;
    this.#folder = folder;
    this.#mutants = mutants;
    this.#tests = tests;
    this.#whileLoading = new Set(whileLoading);
    tests.forEach((test, number) => {
      for (const id of test.mutants) {
        const numbers = this.#passing.get(id);
        if (numbers) numbers.push(number);
        else this.#passing.set(id, [number]);
      }
    });
  }

  async newWorker(workers: Worker[]): Promise<Worker> {
    const worker = new Worker(this.#folder);
    workers.push(worker);
    await worker.obey({ order: 'load', mutants: this.#mutants.length, files: this.#plan.tests, runAll: false }, 600_000);
    return worker;
  }

  async outcomeOf(id: number, worker: Worker): Promise<Outcome> {
    const passing = this.#passing.get(id) ?? [];
    const isStatic = this.#whileLoading.has(id);
    const outcome = { tests: passing.length, cut: false };
    if (passing.length === 0) return isStatic ? { ...outcome, ...await this.#alone(id, () => true) } : outcome;
    const { file } = this.#mutants[id - 1]!;
    const answer = await worker.obey(
      { order: 'try', mutant: id, tests: this.#inOrder(passing, file), patience: this.#plan.patience }, this.#plan.patience + 30_000);
    if (answer?.answer === 'killed') {
      const killers = this.#killers.get(file) ?? new Set();
      this.#killers.set(file, killers.add(answer.test!));
      return { ...outcome, killedBy: answer.by };
    }
    if (answer?.answer === 'spoilt') worker.end();
    else if (answer?.answer !== 'survived') return { ...outcome, killedBy: 'no end' };
    // what is kept from test to test is made by the first of any file
    if (answer.answer === 'spoilt' || answer.unseen) return { ...outcome, ...await this.#alone(id, () => true) };
    // what the tests themselves pass has been tried; what only loading does, the room's own tests show
    const alone = isStatic ? await this.#alone(id, (test) => isOwn(test.file, file)) : {};
    return { ...outcome, ...alone, cut: answer.cut };
  }

  /** A mutant that is passed while files load, or whose doing is kept from test to test, wakes before anything loads. */
  async #alone(id: number, takes: (test: CoveredTest) => boolean): Promise<Partial<Outcome>> {
    const { file } = this.#mutants[id - 1]!;
    const costs = new Map<string, number>();
    for (const test of this.#tests) if (takes(test)) costs.set(test.file, (costs.get(test.file) ?? 0) + test.ms);
    const files = [...costs.keys()].sort((one, other) =>
      Number(isOwn(other, file)) - Number(isOwn(one, file)) || costs.get(one)! - costs.get(other)!);
    const worker = new Worker(this.#folder);
    const { patience } = this.#plan;
    const answer = await worker.obey({ order: 'fresh', mutant: id, mutants: this.#mutants.length, files, patience }, patience + 30_000);
    worker.end();
    if (!answer) return { killedBy: 'no end' };
    return answer.answer === 'killed' ? { killedBy: answer.by } : { cut: answer.answer === 'survived' && answer.cut };
  }

  /** Those that look promising first, then the fastest. */
  #inOrder(numbers: readonly number[], file: string): number[] {
    const name = basename(file, '.ts');
    const promise = (number: number): number => {
      if (this.#killers.get(file)?.has(number)) return 3;
      const test = this.#tests[number]!;
      if (test.title.includes(name) || basename(test.file, '.test.ts') === name) return 2;
      return isOwn(test.file, file) ? 1 : 0;
    };
    const ranked = numbers.map((number) => ({ number, promise: promise(number), ms: this.#tests[number]!.ms }));
    return ranked.sort((one, other) => other.promise - one.promise || one.ms - other.ms).map(({ number }) => number);
  }
}

/** Whether the test is of the room of the source. */
function isOwn(test: string, file: string): boolean {
  return test.split('/')[1] === file.split('/')[1];
}
