import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FileError } from '../../files/error.js';
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
  const editor = editXlsx(await read(path));
  return {
    ...filePort(editor, basename(path)),
    bytes: () => editor.bytes(),
    async save(target, { overwrite = false } = {}) {
      if (!overwrite && await place(target) === await place(path)) {
        throw new FileError('protected', `不会改写打开的文件 ${basename(path)}。请另选一个文件名保存。`);
      }
      await writeAtomically(target, editor.bytes());
    },
  };
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') throw new FileError('notFound', `没有找到文件 ${path}。请核对路径和文件名。`, { cause });
    throw new FileError('unsupported', `无法读取 ${path}。请确认它是文件、没有被其他程序占用，并且您有读取权限。`, { cause });
  }
}

/** First beside the target, then renamed. Rejects with a FileError and leaves nothing behind. */
export async function writeAtomically(target: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, target);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new FileError('unsupported', `无法写入 ${target}。请确认文件夹存在、有写入权限，并且文件没有在 Excel 或 WPS 中打开。`, { cause });
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

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
