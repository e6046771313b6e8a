import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isLock } from '../collect/names.js';
import { isNoDocument } from '../files/kinds.js';
import { noInput } from './exit.js';

/** What stands in the named files and folders. */
export interface Walk {
  /** Files to be read, as named, each folder's in name order with its subfolders among them. */
  readonly files: readonly string[];
  /** No documents: hidden files, lock files, programs, sound, film, pipes and devices. They are only counted. */
  readonly leftOut: number;
  /** A folder was named: what was left out and what was not passed is said at the end. */
  readonly hasFolder: boolean;
  /** Lock files: somebody has these open in Office or WPS. They count among what was left out. */
  readonly locks: readonly string[];
  /** Folders that a link leads to once more; entered once. */
  readonly again: readonly string[];
  /** Of what was passed over, a sentence each. */
  readonly remarks: readonly string[];
}

/** What to say of a folder or file below the named ones that is not to be looked at, by its real place; `names` stand in the folder. */
export type PassOver = (path: string, place: string, names: readonly string[]) => string | undefined;

/**
 * Rejects with a CommandError for a named path that is not there. Every folder is entered once, however links lead to it; what
 * cannot be opened counts as a file, so that it is named.
 */
export async function walk(paths: readonly string[], passOver: PassOver = () => undefined): Promise<Walk> {
  const files: string[] = [];
  const [locks, again, remarks]: [string[], string[], string[]] = [[], [], []];
  const entered = new Set<string>();
  let leftOut = 0;
  let hasFolder = false;

  const enter = async (folder: string, isNamed = false): Promise<void> => {
    const place = await realpath(folder);
    if (entered.has(place)) return void again.push(folder);
    const names = await readdir(folder, { encoding: 'buffer' }).then((all) => all.map(nameOf), () => undefined);
    const remark = isNamed ? undefined : passOver(folder, place, names ?? []);
    if (remark !== undefined) return void remarks.push(remark);
    entered.add(place);
    if (!names) files.push(folder);
    for (const name of names?.sort() ?? []) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => lstat(path)).catch(() => undefined);
      if (isLock(name)) locks.push(path);
      if (isNoDocument(name)) leftOut += 1;
      else if (!found) files.push(path);
      else if (found.isDirectory()) await enter(path);
      else if (isFile(found)) {
        const about = passOver(path, join(place, name), []);
        if (about === undefined) files.push(path);
        else remarks.push(about);
      }
      else leftOut += 1;
    }
  };

  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw noInput(path);
    if (found.isDirectory()) {
      hasFolder = true;
      await enter(path, true);
    } else files.push(path);
  }
  return { files, leftOut, hasFolder, locks, again, remarks };
}

/** A name that is no UTF-8, as a zip of Windows leaves it, is shown as the GBK that it is; no path leads there. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

/** A link that leads nowhere counts: somebody meant a file to be there. */
function isFile(found: Stats): boolean {
  return found.isFile() || found.isSymbolicLink();
}
