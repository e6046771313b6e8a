import type { Verdict } from '../check/finding.js';

/** Exit codes of the command line; sysexits' EX_USAGE for wrong usage. */
export const exitCode = { pass: 0, fail: 1, unchecked: 2, usage: 64 } as const;

/** Any file that could not be checked outweighs any failure: the answer for the folder is not known. */
export function exitFor(verdicts: readonly Verdict[]): number {
  if (verdicts.includes('unchecked')) return exitCode.unchecked;
  return verdicts.includes('fail') ? exitCode.fail : exitCode.pass;
}

/** What a person did wrong with the command itself; ends with exit code 64. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
