import type { Verdict } from '../check/finding.js';

/** Exit codes of the command line; the names from 64 on are those of sysexits.h. A crash of ours is never 1. */
export const exitCode = { pass: 0, fail: 1, unchecked: 2, usage: 64, noInput: 66, software: 70, cannotCreate: 73, ioError: 74 } as const;

/** Any file that could not be checked outweighs any failure: the answer for the folder is not known. */
export function exitFor(verdicts: Readonly<Record<Verdict, number>>): number {
  if (verdicts.unchecked > 0) return exitCode.unchecked;
  return verdicts.fail > 0 ? exitCode.fail : exitCode.pass;
}

/** What stops a command: a sentence for the person and the exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(readonly code: number, message: string, options?: ErrorOptions) {
    super(message, options);
  }
}

export function isCommandError(error: unknown): error is CommandError {
  return error instanceof Error && error.name === 'CommandError';
}

/** What a person did wrong with the command itself. */
export const usageError = (message: string, options?: ErrorOptions): CommandError => new CommandError(exitCode.usage, message, options);

/** An input that is not there. */
export const noInput = (path: string): CommandError => new CommandError(exitCode.noInput, `没有这个文件或文件夹：${path}`);
