import { forms } from '../form/index.js';
import type { Figure } from '../form/types.js';
import type { Cell } from '../report/cell.js';
import { readEntry } from '../report/entry.js';

let asked = 0;

/** How often anybody asked: whoever did not has looked at no number's value. */
export const sumsAsked = (): number => asked;

/** Whether the sums over these figures hold with the numbers of these cells; undefined where there is no sum, or not all are numbers. */
export function addsUp(figures: readonly Figure[], cells: readonly (Cell | undefined)[]): boolean | undefined {
  asked += 1;
  const form = forms.find((one) => one.figures.includes(figures[0]!))!;
  const values = new Map(figures.map(({ key, number, unit }, at) => [key, readEntry(cells[at], number, unit).value]));
  const sums = form.equations.filter(({ left, right }) => [...left, ...right].every((key) => values.has(key)));
  if (sums.length === 0 || [...values.values()].includes(null)) return undefined;
  const total = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + values.get(key)!, 0);
  return sums.every(({ left, right }) => total(left) === total(right));
}
