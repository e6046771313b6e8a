import type { Token } from './tokens.js';

/** How many characters between two places are of no word that we know. */
export type Unknown = (start: number, end: number) => number;

/** Counts them once for a line, and only where somebody asks. */
export function unknownCounter(tokens: readonly Token[], from: number, until: number): Unknown {
  let sums: Int32Array | undefined;
  return (start, end) => {
    if (end <= start) return 0;
    sums ??= unknownSums(tokens, from, until);
    return sums[end - from]! - sums[start - from]!;
  };
}

function unknownSums(tokens: readonly Token[], from: number, until: number): Int32Array {
  const sums = new Int32Array(until - from + 1);
  let at = 0;
  let sum = 0;
  for (const { start, end } of tokens) {
    while (at < start - from) sums[++at] = ++sum;
    while (at < end - from) sums[++at] = sum;
  }
  while (at < until - from) sums[++at] = ++sum;
  return sums;
}
