import type { LinearEquation } from './linear.js';

/** Larger figures are no counts; below it every sum stays exact. */
const largest = 1e12;

/** Decidable equations that share cells, and their cells, numbered afresh from 0. */
export interface Cluster {
  readonly equations: readonly LinearEquation[];
  /** Cell numbers of the form, by own number. */
  readonly cells: readonly number[];
  /** Own cell numbers of each equation. */
  readonly cellsOf: readonly (readonly number[])[];
  readonly equationsOf: readonly (readonly number[])[];
  /** Sign of a cell in an equation, at equation × cells + cell; 0 where it does not stand. */
  readonly signs: Int32Array;
  /** What stands in each cell; 0 for one that no count can be. */
  readonly values: readonly number[];
  /** Cells that must change, whatever the equations say: a negative number, a fraction. */
  readonly invalid: readonly number[];
  /** Signed sum of the values minus what it must be. */
  readonly residuals: readonly number[];
}

/** Splits the equations into clusters without a common cell. A figure is NaN where it is unknown; no equation may hold one. */
export function clustersOf(equations: readonly LinearEquation[], figures: Float64Array): Cluster[] {
  return connected(equations).map((together) => cluster(together, figures));
}

/** Equations that share a cell belong together; each part and all its equations are in the order given. */
export function connected(equations: readonly LinearEquation[]): LinearEquation[][] {
  const holders = new Map<number, number[]>();
  equations.forEach(({ cells }, index) => {
    for (const cell of cells) {
      const own = holders.get(cell);
      if (own) own.push(index);
      else holders.set(cell, [index]);
    }
  });
  const reached = new Uint8Array(equations.length);
  const parts: LinearEquation[][] = [];
  for (let first = 0; first < equations.length; first++) {
    if (reached[first]) continue;
    reached[first] = 1;
    const together = [first];
    for (const at of together) {
      for (const cell of equations[at]!.cells) {
        for (const next of holders.get(cell)!) {
          if (reached[next]) continue;
          reached[next] = 1;
          together.push(next);
        }
      }
    }
    parts.push(together.sort((one, other) => one - other).map((at) => equations[at]!));
  }
  return parts;
}

export function needsRepair({ residuals, invalid }: Cluster): boolean {
  return invalid.length > 0 || residuals.some((residual) => residual !== 0);
}

function cluster(equations: readonly LinearEquation[], figures: Float64Array): Cluster {
  const cells = [...new Set(equations.flatMap(({ cells }) => cells))].sort((one, other) => one - other);
  const own = new Map(cells.map((cell, at) => [cell, at]));
  const isCount = cells.map((cell) => Number.isInteger(figures[cell]!) && figures[cell]! >= 0 && figures[cell]! <= largest);
  const values = cells.map((cell, at) => (isCount[at] ? figures[cell]! : 0));
  const cellsOf = equations.map((equation) => equation.cells.map((cell) => own.get(cell)!));
  const equationsOf: number[][] = cells.map(() => []);
  const signs = new Int32Array(equations.length * cells.length);
  const residuals = equations.map((equation, index) => {
    let sum = -equation.value;
    cellsOf[index]!.forEach((cell, term) => {
      const sign = equation.signs[term]!;
      equationsOf[cell]!.push(index);
      signs[index * cells.length + cell] = sign;
      sum += sign * values[cell]!;
    });
    return sum;
  });
  const invalid = cells.flatMap((_, at) => (isCount[at] ? [] : [at]));
  return { equations, cells, cellsOf, equationsOf, signs, values, invalid, residuals };
}
