import { realpath, stat } from 'node:fs/promises';
import { slashed } from '../../collect/names.js';
import { isResults, passedOver } from '../../collect/passed-over.js';
import { lockRemark, sourceSentence, withZipsOpened, type Source, type Sources } from '../../collect/sources.js';
import { bytesOf, unreadable } from '../inputs.js';
import { walk, type PassOver } from '../walk.js';
import type { CollectCommand } from './command.js';

export interface FoundSources extends Sources {
  /** What was met on the way and is no file: one sentence each. */
  readonly remarks: readonly string[];
}

/** All files in these folders and in their zips, but for what is passed over. */
export async function sourcesIn(paths: readonly string[], passOver: PassOver): Promise<FoundSources> {
  const { files, leftOut, locks, again, remarks } = await walk(paths, passOver);
  const plain: Source[] = [];
  for (const path of files) {
    const time = await stat(path).then(({ mtime }) => mtime, () => undefined);
    plain.push({ file: slashed(path), time, bytes: () => bytesOf(path) });
  }
  const found = await withZipsOpened(plain);
  return {
    sources: found.sources, leftOut: leftOut + found.leftOut,
    remarks: [...remarks, ...again.map((path) => `“${path}”是绕回来的链接，或已经看过的文件夹，没有再看。`), ...locks.map(lockRemark)],
  };
}

/** Where the outputs of this run and of former ones lie among the inputs, and what was named for another use. */
export async function passOverOf(out: string, named: Pick<CollectCommand, 'roster' | 'lastYear'>): Promise<PassOver> {
  const others = new Map<string, keyof typeof named>();
  for (const what of ['roster', 'lastYear'] as const) {
    const path = named[what];
    const place = path === undefined ? undefined : await realpath(path).catch(() => undefined);
    if (place !== undefined) others.set(place, what);
  }
  return (path, place, names) => {
    if (place === out) return passedOver.out(path);
    const what = others.get(place);
    if (what) return passedOver[what](path);
    return isResults((name) => names.includes(name)) ? passedOver.results(path) : undefined;
  };
}

/** What is wrong with a file, and what to do; programmer errors go on. */
export const whyUnread = (error: unknown): string => sourceSentence(error, unreadable);
