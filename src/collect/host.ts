import type { ReportReader } from '../workbook/read-bounded.js';
import type { ReportRecord } from './record.js';

/** What the collecting office needs of the place where it runs: the command line, or a worker of a page. */
export interface Host {
  readonly readers: readonly ReportReader[];
  /** SHA-256 of a file's bytes. */
  readonly digest: (bytes: Uint8Array) => string;
  /** What is wrong with a file that was not read, and what to do; programmer errors go on. */
  readonly sentenceOf: (error: unknown) => string;
  /** A sentence for the person. */
  readonly say: (sentence: string) => void;
}

/** Names of files, or what is known of each. */
export type Files = Pick<ReadonlyMap<string, unknown>, 'has'>;

/** Where all that is made goes: a folder, or the memory of a page. */
export interface Outputs {
  /** What was told of each file, or of these alone, one at a time; asked for several times. */
  records(files?: Files): AsyncIterable<ReportRecord>;
  /** Replaces one output as a whole; a name may have a folder before it. */
  write(name: string, content: Uint8Array | string): Promise<void>;
  /** The same of one that is made piece by piece. */
  writePieces(name: string, pieces: () => Iterable<string> | AsyncIterable<string>): Promise<void>;
  /** Off with what a former run left in this folder. */
  clear(folder: string): Promise<void>;
}

/** The names of what is made, as a person finds them. */
export const outputNames = {
  reports: 'reports.jsonl', bodies: 'bodies.json', rollup: 'rollup.json', figures: 'figures.csv', picture: 'picture.html',
  workbook: '汇总.xlsx', sentBack: '退回', messages: '退回.txt', reminders: '催报.txt',
} as const;
