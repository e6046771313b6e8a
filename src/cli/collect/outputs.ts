import { mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { isFileError } from '../../files/error.js';
import { fileSentence } from '../../files/words.js';
import { writeAtomically } from '../../workbook/file/index.js';
import { CommandError, exitCode, isCommandError } from '../exit.js';

/** The folder for all outputs, made where it is not there; its real path. */
export async function outputFolder(path: string): Promise<string> {
  return writing(path, async () => {
    await mkdir(path, { recursive: true });
    return realpath(path);
  });
}

/** Runs what writes; a full disk or a folder that takes nothing is said with its code, and what was there stays. */
export async function writing<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (isCommandError(cause)) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    if (code === undefined) throw cause;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    const sentence = fileSentence({ kind: 'unsupported', fault: isFull ? 'diskFull' : 'unwritable', values: { path }, subject: undefined });
    throw new CommandError(isFull ? exitCode.ioError : exitCode.cannotCreate, sentence, { cause });
  }
}

/** Replaces one of our outputs as a whole. */
export async function writeFileOf(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeAtomically(path, typeof content === 'string' ? Buffer.from(content) : content);
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    throw new CommandError(cause.fault === 'diskFull' ? exitCode.ioError : exitCode.cannotCreate, fileSentence(cause), { cause });
  }
}

/** The same of one that is made piece by piece. */
export async function writePieces(path: string, pieces: () => AsyncIterable<string>): Promise<void> {
  const part = `${path}.part`;
  await writing(path, async () => {
    const target = await open(part, 'w');
    try {
      for await (const piece of pieces()) await target.appendFile(piece);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    } finally {
      await target.close();
    }
    await rename(part, path);
  });
}
