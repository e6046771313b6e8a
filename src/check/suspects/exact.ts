/** Whole-number linear algebra on a few unknowns: nothing is rounded. */

/** Equations solved as far as they go: in each row its pivot stands in no other row; the last entry is the right side. */
export interface Reduced {
  readonly rows: readonly (readonly number[])[];
  readonly pivots: readonly number[];
  /** Unknowns that no row is solved for. */
  readonly free: readonly number[];
}

/** Undefined when the rows contradict each other. Takes the rows over. */
export function reduce(rows: number[][], unknowns: number): Reduced | undefined {
  const pivots: number[] = [];
  let done = 0;
  for (let unknown = 0; unknown < unknowns; unknown++) {
    const at = rows.findIndex((row, index) => index >= done && row[unknown] !== 0);
    if (at < 0) continue;
    [rows[done], rows[at]] = [rows[at]!, rows[done]!];
    const pivot = rows[done]!;
    if (pivot[unknown]! < 0) for (let term = 0; term <= unknowns; term++) pivot[term] = 0 - pivot[term]!;
    for (let other = 0; other < rows.length; other++) if (other !== done) eliminate(rows[other]!, pivot, unknown);
    pivots.push(unknown);
    done++;
  }
  if (rows.some((row, index) => index >= done && row[unknowns] !== 0)) return undefined;
  const free = Array.from({ length: unknowns }, (_, unknown) => unknown).filter((unknown) => !pivots.includes(unknown));
  return { rows: rows.slice(0, done), pivots, free };
}

function eliminate(row: number[], pivot: readonly number[], unknown: number): void {
  const factor = row[unknown]!;
  if (factor === 0) return;
  const lead = pivot[unknown]!;
  let divisor = 0;
  for (let term = 0; term < row.length; term++) {
    row[term] = row[term]! * lead - factor * pivot[term]!;
    divisor = greatestDivisor(divisor, row[term]!);
  }
  if (divisor > 1) for (let term = 0; term < row.length; term++) row[term] = row[term]! / divisor;
}

function greatestDivisor(one: number, other: number): number {
  let [a, b] = [Math.abs(one), Math.abs(other)];
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

/** Counts work down; below 0 the answer is not complete. */
export interface Budget {
  left: number;
}

/**
 * The whole numbers from 0 up that solve the rows: null for an unknown with more than one value. Undefined when there are
 * none, or when the budget ran out before one was found.
 */
export function wholeValues({ rows, pivots, free }: Reduced, unknowns: number, budget: Budget): (number | null)[] | undefined {
  const found: number[][] = [];
  const values: number[] = [];
  const rest = rows.map((row) => row[unknowns]!);
  // what no free unknown changes is not tried with all their values
  if (rows.some((row, index) => free.every((one) => row[one] === 0) && !isCount(rest[index]! / row[pivots[index]!]!))) return undefined;
  tryFree(free);
  const [only, second] = found;
  if (!only || !second) return only;
  const varies = (unknown: number): boolean => {
    const row = rows[pivots.indexOf(unknown)];
    return !row || free.some((one) => row[one] !== 0);
  };
  return only.map((value, unknown) => (varies(unknown) ? null : value));

  function tryFree(left: readonly number[]): void {
    if (left.length === 0) {
      const solved = rows.every((row, index) => {
        const value = rest[index]! / row[pivots[index]!]!;
        values[pivots[index]!] = value;
        return isCount(value);
      });
      if (solved) found.push([...values]);
      return;
    }
    // one without an end comes after those that may give it one
    const ranges = left.map((unknown) => range(unknown, left));
    const at = Math.max(0, ranges.findIndex(([, most]) => most < Infinity));
    const unknown = left[at]!;
    const [least, most] = ranges[at]!;
    rows.forEach((row, index) => (rest[index] = rest[index]! - row[unknown]! * least));
    let value = least;
    for (; value <= most && found.length < 2 && budget.left-- > 0; value++) {
      values[unknown] = value;
      tryFree(left.filter((one) => one !== unknown));
      rows.forEach((row, index) => (rest[index] = rest[index]! - row[unknown]!));
    }
    rows.forEach((row, index) => (rest[index] = rest[index]! + row[unknown]! * value));
  }

  /** What a row leaves for this unknown; only a row in which no other of those left can give something back tells. */
  function range(unknown: number, left: readonly number[]): [least: number, most: number] {
    let [least, most] = [0, Infinity];
    const others = left.filter((one) => one !== unknown);
    rows.forEach((row, index) => {
      const sign = row[unknown]!;
      if (others.some((one) => row[one]! < 0)) return;
      if (sign > 0) most = Math.min(most, Math.floor(rest[index]! / sign));
      if (sign < 0) least = Math.max(least, Math.ceil(rest[index]! / sign));
      if (sign === 0 && rest[index]! < 0) most = -Infinity;
    });
    return [least, most];
  }
}

function isCount(value: number): boolean {
  return value >= 0 && Number.isInteger(value);
}
