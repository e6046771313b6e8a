import type { Task } from '../../collect/task.js';

/** A file with the path that the outputs call it by. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** What a person asks of the worker. */
export interface CollectingOrder {
  readonly reports: readonly ChosenFile[];
  readonly lastYear: readonly ChosenFile[];
  readonly roster: File | undefined;
  readonly own: File | undefined;
  readonly task: Task;
}

/** A file that was made; a name may have a folder before it. */
export interface Made {
  readonly name: string;
  readonly blob: Blob;
}

export interface Collected {
  /** How many passed, and who did not. */
  readonly line: string;
  readonly made: readonly Made[];
  /** All of them in one file; undefined where they are more than a zip holds. */
  readonly zip: Blob | undefined;
  /** The page picture.html. */
  readonly page: string;
  /** What was met on the way: one sentence each. */
  readonly said: readonly string[];
}

/** What the worker tells on the way and at its end. */
export type CollectingNews =
  | { readonly kind: 'reading'; readonly what: 'reports' | 'lastYear'; readonly done: number; readonly total: number }
  | { readonly kind: 'finishing' }
  | { readonly kind: 'done'; readonly collected: Collected }
  /** Nothing was collected: what is wrong, and what to do. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'crash'; readonly message: string };
