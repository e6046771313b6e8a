/** What the runner asks of a worker process, and what comes back. */
export type Order =
  /** Loads the files and, to learn what each test passes, runs all once with every mutant asleep. */
  | { readonly order: 'load'; readonly mutants: number; readonly files: readonly string[]; readonly runAll: boolean }
  /** Runs these tests, by their numbers in the order of loading, with one mutant awake. */
  | { readonly order: 'try'; readonly mutant: number; readonly tests: readonly number[]; readonly patience: number }
  /** Loads the files with the mutant awake from the start, in a process of its own. */
  | {
    readonly order: 'fresh'; readonly mutant: number; readonly mutants: number;
    readonly files: readonly string[]; readonly patience: number;
  };

export interface CoveredTest {
  readonly file: string;
  readonly title: string;
  readonly ms: number;
  readonly mutants: readonly number[];
}

export type Answer =
  | { readonly answer: 'loaded'; readonly tests: readonly CoveredTest[]; readonly whileLoading: readonly number[] }
  | { readonly answer: 'killed'; readonly by: string; readonly test?: number }
  /** `unseen`: a test that passes the mutant did not, since something was kept from an earlier run. */
  | { readonly answer: 'survived'; readonly unseen: boolean; readonly cut: boolean }
  /** The killing test now fails without the mutant as well. */
  | { readonly answer: 'spoilt' }
  | { readonly answer: 'red'; readonly why: string };
