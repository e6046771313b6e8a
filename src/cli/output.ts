import { access, realpath } from 'node:fs/promises';
import { isFileError } from '../files/error.js';
import { fileSentence } from '../files/words.js';
import { writeAtomically } from '../workbook/file/index.js';
import { CommandError, exitCode, usageError } from './exit.js';

/** Where a command writes its file. */
export interface Output {
  readonly output?: string | undefined;
  /** Replace an existing file. */
  readonly force: boolean;
}

/**
 * Writes a file as a whole or not at all. An existing file is only replaced when `force` says so, and never when it is one of
 * the inputs. A link is written through. Rejects with a CommandError.
 */
export async function writeOutput(
  path: string, content: Uint8Array | string, { force, inputs }: { force: boolean; inputs: readonly (string | undefined)[] },
): Promise<void> {
  const place = await realpath(path).catch(() => undefined);
  for (const input of inputs) {
    if (input !== undefined && place !== undefined && place === (await realpath(input))) throw usageError(`不会改写输入的文件“${path}”。请另选一个文件名。`);
  }
  if (!force && (await access(path).then(() => true, () => false))) throw usageError(`文件已存在：${path}。换一个文件名，或加 --force 覆盖。`);
  try {
    await writeAtomically(place ?? path, typeof content === 'string' ? Buffer.from(content) : content);
  } catch (error) {
    if (isFileError(error)) {
      throw new CommandError(error.fault === 'diskFull' ? exitCode.ioError : exitCode.cannotCreate, fileSentence(error), { cause: error });
    }
    throw error;
  }
}
