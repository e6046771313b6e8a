import { reduce, wholeValues, type Budget } from './exact.js';
import { ChangedCells } from './changed-cells.js';
import type { Cluster } from './cluster.js';

export interface Limits {
  readonly mostCells: number;
  readonly mostSteps: number;
  readonly mostSets: number;
}

/** Own cell numbers of a cluster and what must stand there; null where more than one value fits. */
export interface CellSet {
  readonly cells: readonly number[];
  readonly values: readonly (number | null)[];
}

export type Search =
  | { readonly outcome: 'found'; readonly sets: readonly CellSet[] }
  | { readonly outcome: 'tooMany'; readonly atLeast: number; readonly limit: 'cells' | 'steps' | 'sets' };

/**
 * Every smallest set of cells whose change makes the equations of the cluster hold with whole numbers from 0 up (Fellegi and
 * Holt's error localisation). Sets grow cell by cell, each from an equation that must hold one more changed cell; a cell
 * tried there is left out of the later branches, so that no set comes twice.
 */
export function smallestSets(cluster: Cluster, { mostCells, mostSteps, mostSets }: Limits): Search {
  const { cellsOf, values, invalid, residuals } = cluster;
  const changed = new ChangedCells(cluster);
  const needed = new Int32Array(cellsOf.length);
  const budget: Budget = { left: mostSteps };
  const sets: CellSet[] = [];

  for (let size = invalid.length; size <= mostCells; size++) {
    extend(size - invalid.length);
    if (budget.left < 0) return { outcome: 'tooMany', atLeast: size, limit: 'steps' };
    if (sets.length > mostSets) return { outcome: 'tooMany', atLeast: size, limit: 'sets' };
    if (sets.length > 0) return { outcome: 'found', sets };
  }
  return { outcome: 'tooMany', atLeast: Math.max(mostCells + 1, invalid.length), limit: 'cells' };

  function extend(more: number): void {
    if (budget.left-- <= 0 || sets.length > mostSets) return;
    needed.fill(0);
    let branch: readonly number[] | undefined;
    let fewest = Infinity;
    for (const [equation, cells] of cellsOf.entries()) {
      if (!changed.needsAnother(equation)) continue;
      const free = changed.free[equation]!;
      if (free === 0 || ++needed[changed.kinds[equation]!]! > more) return;
      if (free < fewest) [branch, fewest] = [cells, free];
    }
    if (more === 0) keep();
    // smaller sets are ruled out: what is changed cannot do alone, so one of its equations holds another cell
    else tryEach(branch ?? changed.disagreeing() ?? changed.touched().flatMap((equation) => cellsOf[equation]!), more);
  }

  function tryEach(cells: readonly number[], more: number): void {
    const tight = changed.tightKinds(needed, more);
    const tried: number[] = [];
    for (const cell of cells) {
      if (!changed.mayAdd(cell, tight, more)) continue;
      changed.add(cell);
      extend(more - 1);
      changed.takeLast();
      changed.close(cell, 1);
      tried.push(cell);
    }
    for (const cell of tried) changed.close(cell, -1);
  }

  /** Every equation is accounted for one by one; now all together. */
  function keep(): void {
    if (!changed.agree()) return;
    const { cells } = changed;
    const rows = changed.touched().map((equation) => {
      const row = cells.map((cell) => changed.sign(equation, cell));
      const kept = cells.reduce((sum, cell, at) => sum + row[at]! * values[cell]!, 0);
      return [...row, kept - residuals[equation]!];
    });
    const reduced = reduce(rows, cells.length);
    const solved = reduced && wholeValues(reduced, cells.length, budget);
    if (!solved) return;
    const order = cells.map((_, at) => at).sort((one, other) => cells[one]! - cells[other]!);
    sets.push({ cells: order.map((at) => cells[at]!), values: order.map((at) => solved[at]!) });
  }
}
