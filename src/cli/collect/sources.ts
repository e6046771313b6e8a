import { stat } from 'node:fs/promises';
import { slashed } from '../../collect/names.js';
import { lockRemark, sourceSentence, withZipsOpened, type Source, type Sources } from '../../collect/sources.js';
import { bytesOf, unreadable } from '../inputs.js';
import { walk } from '../walk.js';

export interface FoundSources extends Sources {
  /** What was met on the way and is no file: one sentence each. */
  readonly remarks: readonly string[];
}

/** All files in these folders and in their zips. `out` is where the outputs go: nothing is read from there. */
export async function sourcesIn(paths: readonly string[], out: string): Promise<FoundSources> {
  const { files, leftOut, locks, again, skipped } = await walk(paths, { skip: out });
  const plain: Source[] = [];
  for (const path of files) {
    const time = await stat(path).then(({ mtime }) => mtime, () => undefined);
    plain.push({ file: slashed(path), time, bytes: () => bytesOf(path) });
  }
  const found = await withZipsOpened(plain);
  return {
    sources: found.sources, leftOut: leftOut + found.leftOut,
    remarks: [
      ...skipped.map((path) => `输出的文件夹“${path}”在要收集的文件夹里，里面的文件没有看。`),
      ...again.map((path) => `“${path}”是绕回来的链接，或已经看过的文件夹，没有再看。`),
      ...locks.map(lockRemark),
    ],
  };
}

/** What is wrong with a file, and what to do; programmer errors go on. */
export const whyUnread = (error: unknown): string => sourceSentence(error, unreadable);
