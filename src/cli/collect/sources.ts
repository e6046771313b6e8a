import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { isArchive, isArchiveError, openArchive, type ArchivedFile } from '../../collect/archive.js';
import { slashed } from '../../collect/names.js';
import { isNoDocument, kinds } from '../../files/kinds.js';
import { bytesOf, unreadable } from '../inputs.js';
import { walk } from '../walk.js';

/** One file that was handed in, in a folder or in a zip. */
export interface Source {
  /** Its path; of a file in a zip, the zip's path and its own in there. */
  readonly file: string;
  readonly time: Date | undefined;
  /** A new array each time, which may be handed over. Rejects with an error that `sourceSentence` has words for. */
  bytes(): Promise<Uint8Array>;
}

export interface Sources {
  /** In name order. */
  readonly sources: readonly Source[];
  readonly leftOut: number;
  /** What was met on the way and is no file: one sentence each. */
  readonly remarks: readonly string[];
}

/** All files in these folders and in their zips. `out` is where the outputs go: nothing is read from there. */
export async function sourcesIn(paths: readonly string[], out: string): Promise<Sources> {
  const { files, leftOut, locks, again, skipped } = await walk(paths, { skip: out });
  const sources: Source[] = [];
  let left = leftOut;
  for (const path of files) {
    const time = await stat(path).then(({ mtime }) => mtime, () => undefined);
    const plain: Source = { file: slashed(path), time, bytes: () => bytesOf(path) };
    const archive = isZipNamed(path) ? await openZip(path) : undefined;
    if (!archive) {
      sources.push(plain);
      continue;
    }
    if (archive instanceof Error) {
      sources.push({ ...plain, bytes: () => Promise.reject(archive) });
      continue;
    }
    const kept = archive.filter(({ name }) => !name.split('/').some(isLeftOut));
    left += archive.length - kept.length;
    sources.push(...kept.map(({ name, time: own }, at): Source => ({
      file: slashed(join(path, name.replace(/\.\.(?=\/|$)/g, '…'))), time: own ?? time,
      bytes: () => readArchived(path, archive.indexOf(kept[at]!)),
    })));
  }
  return {
    sources: sources.sort((one, other) => (one.file < other.file ? -1 : 1)), leftOut: left,
    remarks: [
      ...skipped.map((path) => `输出的文件夹“${path}”在要收集的文件夹里，里面的文件没有看。`),
      ...again.map((path) => `“${path}”是绕回来的链接，或已经看过的文件夹，没有再看。`),
      ...locks.map((path) => `“${path}”说明有人正打开着这个文件，读到的是最后一次保存的内容。`),
    ],
  };
}

/** What is wrong with a file, and what to do; programmer errors go on. */
export function sourceSentence(error: unknown): string {
  return isArchiveError(error) ? error.message : unreadable(error);
}

/** `..` is no hidden file: it is told of. */
function isLeftOut(step: string): boolean {
  return step !== '..' && step !== '.' && (isNoDocument(step) || step === '__MACOSX');
}

function isZipNamed(path: string): boolean {
  return kinds.archive.extensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`));
}

/** The zip that was last opened: its files are read one after the other. */
let opened: { readonly path: string; readonly files: readonly ArchivedFile[] } | undefined;

async function openZip(path: string): Promise<readonly ArchivedFile[] | Error | undefined> {
  if (opened?.path === path) return opened.files;
  try {
    const bytes = await bytesOf(path);
    if (!isArchive(path, bytes)) return undefined;
    opened = { path, files: openArchive(bytes) };
    return opened.files;
  } catch (error) {
    // the plain source tells of a file that cannot be read
    return isArchiveError(error) ? error : undefined;
  }
}

async function readArchived(path: string, at: number): Promise<Uint8Array> {
  const files = await openZip(path);
  if (!files || files instanceof Error) throw files ?? new Error(`${path} is no zip any more`);
  return files[at]!.read().slice();
}
