import { access, realpath } from 'node:fs/promises';
import { FileError } from '../files/error.js';
import { writeAtomically } from '../workbook/file/index.js';
import { UsageError } from './exit.js';

/**
 * Writes a file as a whole or not at all. An existing file is only replaced when `force` says so, and never when it is
 * the input. Throws UsageError.
 */
export async function writeOutput(path: string, content: Uint8Array | string, { force, input }: { force: boolean; input?: string | undefined }): Promise<void> {
  if (input !== undefined && (await realpath(path).catch(() => path)) === (await realpath(input))) {
    throw new UsageError(`不会改写输入的文件 ${path}。请另选一个文件名。`);
  }
  if (!force && (await access(path).then(() => true, () => false))) {
    throw new UsageError(`文件已存在：${path}。换一个文件名，或加 --force 覆盖。`);
  }
  try {
    await writeAtomically(path, typeof content === 'string' ? Buffer.from(content) : content);
  } catch (error) {
    // where to write is the person's choice, so it is wrong usage and not an unchecked file
    if (error instanceof FileError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
