import { readFile as readBytes, readdir, stat } from 'node:fs/promises';
import { refuseSize } from '../files/open.js';
import { unreadableSentence } from '../files/words.js';
import { readBounded, type ReportReader } from '../workbook/read-bounded.js';
import type { KeptOverrides } from '../workbook/read-file.js';
import type { Reading } from '../workbook/reading.js';
import { CommandError, exitCode, isCommandError, noInput } from './exit.js';
import { reportReader } from './report-reader.js';

export interface InputOptions {
  readonly overrides?: KeptOverrides;
  readonly reader?: ReportReader;
  readonly signal?: AbortSignal;
}

/** Reads whatever holds a report. Rejects with an error that `unreadable` has a sentence for. */
export async function readInput(path: string, { overrides = {}, reader = reportReader, signal }: InputOptions = {}): Promise<Reading> {
  return readBounded(reader, { name: path, bytes: await bytesOf(path), overrides }, signal);
}

/** A plain array: what comes from Node is a Buffer, which pdf.js refuses. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (found.isDirectory()) throw new NoFile(await readdir(path).then(() => 'folder' as const, () => 'locked' as const));
  if (!found.isFile()) throw new NoFile('other');
  refuseSize(found.size);
  return Uint8Array.from(await readBytes(path));
}

class NoFile extends Error {
  override readonly name = 'NoFile';

  constructor(readonly kind: keyof typeof noFileWords) {
    super(noFileWords[kind]);
  }
}

const noFileWords = {
  folder: '这是文件夹，不是文件，没有读。请写里面的文件名。',
  locked: '这个文件夹打不开，里面的文件没有看。请确认有读取权限。',
  other: '这不是文件（是管道或设备），没有读。',
  gone: '找不到这个文件：可能已移走，是失效的链接，或文件名的编码不对。请重新取得，或改名后再试。',
} as const;

/** The sentence for a file that could not be read; programmer errors go on. */
export function unreadable(error: unknown): string {
  const sentence = unreadableSentence(error);
  if (sentence !== undefined) return sentence;
  if (error instanceof Error && error.name === 'NoFile') return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return noFileWords.gone;
  if (typeof code === 'string') return `文件打不开（${code}）。请确认文件存在、没有被其他程序独占，并且有读取权限。`;
  throw error;
}

/** For a command with one input: its error ends the command. */
export async function readOnly(path: string, what?: string): Promise<Reading> {
  return asCommand(path, () => readInput(path), what);
}

/** Does something with one named input; what is wrong with the file is said with its code. `what` it is, where there are several. */
export async function asCommand<Result>(path: string, work: () => Promise<Result>, what?: string): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isCommandError(error)) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw noInput(path);
    throw new CommandError(exitCode.unchecked, `${what === undefined ? '' : `${what}“${path}”：`}${unreadable(error)}`, { cause: error });
  }
}
