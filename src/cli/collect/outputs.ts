import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { outputNames, type Outputs } from '../../collect/host.js';
import { isFileError } from '../../files/error.js';
import { fileSentence } from '../../files/words.js';
import { writeAtomically } from '../../workbook/file/index.js';
import { CommandError, exitCode, isCommandError } from '../exit.js';
import { recordsIn } from './records.js';

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

/** All that is made, as files in this folder. */
export function folderOutputs(out: string, reports: string): Outputs {
  return {
    records: (files) => recordsIn(reports, files),
    write: (name, content) => replace(join(out, name), typeof content === 'string' ? Buffer.from(content) : content),
    writePieces: (name, pieces) => replaceByPieces(join(out, name), pieces),
    clear: (folder) => forgetFormer(out, join(out, folder)),
  };
}

async function replace(path: string, content: Uint8Array): Promise<void> {
  await writing(path, () => mkdir(dirname(path), { recursive: true }));
  try {
    await writeAtomically(path, content);
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    throw new CommandError(cause.fault === 'diskFull' ? exitCode.ioError : exitCode.cannotCreate, fileSentence(cause), { cause });
  }
}

async function replaceByPieces(path: string, pieces: () => Iterable<string> | AsyncIterable<string>): Promise<void> {
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

/** Off with the sheets of a former run: who has passed since gets none. Only what bodies.json names as ours. */
async function forgetFormer(out: string, folder: string): Promise<void> {
  const text = await readFile(join(out, outputNames.bodies), 'utf8').catch(() => '{}');
  const former = (JSON.parse(text) as { readonly bodies?: readonly { readonly sentBack?: readonly string[] }[] }).bodies ?? [];
  for (const name of former.flatMap(({ sentBack = [] }) => sentBack)) {
    if (basename(name) === name && /\.(?:docx|xlsx)$/.test(name)) await writing(folder, () => rm(join(folder, name), { force: true }));
  }
}
