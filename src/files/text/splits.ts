/** Longest run of digits that is taken apart; longer ones have too many readings anyway. */
const longest = 24;

/**
 * Numbers that a run of digits can be, `count` of them, such that `fits`: 801000081 as 80 1 0 0 0 0 81. No number begins with
 * 0 but 0 itself.
 */
export function splitsOf(
  digits: string, count: number, fits: (numbers: readonly number[]) => boolean, most = 2_000,
): number[][] | undefined {
  if (digits.length < count || digits.length > longest) return undefined;
  const found: number[][] = [];
  const numbers: number[] = [];
  let steps = 0;
  const take = (at: number): void => {
    if (++steps > 200_000 || found.length > most) return;
    const left = count - numbers.length;
    if (left === 0) {
      if (at === digits.length && fits(numbers)) found.push([...numbers]);
      return;
    }
    const end = left === 1 ? digits.length : digits.length - (left - 1);
    for (let next = left === 1 ? end : at + 1; next <= end; next++) {
      if (digits[at] === '0' && next > at + 1) return;
      numbers.push(Number(digits.slice(at, next)));
      take(next);
      numbers.pop();
    }
  };
  take(0);
  return steps > 200_000 || found.length > most ? undefined : found;
}

/**
 * Of several readings for each row, those that stand in any combination for which `holds`. undefined when there are too many
 * combinations to look at.
 */
export function consistent<Reading>(
  rows: readonly (readonly Reading[])[], holds: (chosen: readonly Reading[]) => boolean,
): Set<Reading>[] | undefined {
  const combinations = rows.reduce((product, readings) => product * readings.length, 1);
  if (combinations > 20_000) return undefined;
  const kept = rows.map(() => new Set<Reading>());
  const chosen: Reading[] = [];
  const choose = (row: number): void => {
    if (row === rows.length) {
      if (holds(chosen)) chosen.forEach((reading, at) => kept[at]!.add(reading));
      return;
    }
    for (const reading of rows[row]!) {
      chosen.push(reading);
      choose(row + 1);
      chosen.pop();
    }
  };
  choose(0);
  return kept;
}
