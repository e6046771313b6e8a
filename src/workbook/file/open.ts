import { randomUUID } from 'node:crypto';
import { chmod, lstat, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { notFound, protectedFile, unsupported } from '../../files/error.js';
import { refuseOtherThanXlsx } from '../../files/open.js';
import { editXlsx } from '../../files/xlsx/index.js';
import type { WorkbookPort } from '../port.js';
import { filePort } from './file-port.js';

export interface FilePort extends WorkbookPort {
  /** The workbook as it is now, as file content. */
  bytes(): Uint8Array;
  /**
   * Writes the workbook as it is now: first beside the target, then renamed, so that no half-written file is ever seen.
   * The file that was opened is refused as target unless `overwrite` says that it is meant.
   */
  save(target: string, options?: { readonly overwrite?: boolean }): Promise<void>;
}

/** Opens an xlsx file on disk; it is read once and not touched again. Rejects with a FileError. */
export async function openFilePort(path: string): Promise<FilePort> {
  const bytes = await read(path);
  refuseOtherThanXlsx(path, bytes);
  const editor = editXlsx(bytes);
  return {
    ...filePort(editor, basename(path)),
    bytes: () => editor.bytes(),
    async save(target, { overwrite = false } = {}) {
      if (!overwrite && await place(target) === await place(path)) {
        throw protectedFile('opened', { path: basename(path) });
      }
      await writeAtomically(target, editor.bytes());
    },
  };
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') throw notFound('file', { path }, { cause });
    throw unsupported('unreadable', { path }, { cause });
  }
}

/**
 * First beside the target, then renamed, so that no half-written file is ever seen. A link is written through, and the file
 * keeps its mode. Rejects with a FileError and leaves nothing behind.
 */
export async function writeAtomically(target: string, bytes: Uint8Array): Promise<void> {
  const present = await realpath(target).catch(() => undefined);
  if (present === undefined && (await lstat(target).then((found) => found.isSymbolicLink(), () => false))) {
    throw unsupported('danglingLink', { path: target });
  }
  const file = present ?? target;
  const beside = join(dirname(file), `.gouji-${randomUUID()}.tmp`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    if (present !== undefined) await chmod(beside, (await stat(present)).mode & 0o7777);
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    throw unsupported(unwritable(cause), { path: target }, { cause });
  }
}

/** The file behind links; a file that does not exist yet is where its folder really is. */
async function place(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    const folder = dirname(resolve(path));
    return folder === resolve(path) ? folder : join(await place(folder), basename(path));
  }
}

function unwritable(cause: unknown): 'nameTooLong' | 'diskFull' | 'unwritable' {
  const code = errorCode(cause);
  return code === 'ENAMETOOLONG' ? 'nameTooLong' : code === 'ENOSPC' || code === 'EDQUOT' ? 'diskFull' : 'unwritable';
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
