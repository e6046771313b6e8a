import { reduce, wholeValues, type Budget } from './exact.js';
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
  const { cellsOf, equationsOf, signs, values, invalid, residuals } = cluster;
  const width = values.length;
  const free = new Int32Array(cellsOf.map((cells) => cells.length));
  const hits = new Int32Array(cellsOf.length);
  /** Sum of the numbers of the changed cells of an equation: the cell itself while there is one. */
  const hitSum = new Int32Array(cellsOf.length);
  const chosen: number[] = [];
  const isInvalid = new Set(invalid);
  /** 1 for a cell that may still be chosen. */
  const open = new Int32Array(width).fill(1);
  const kinds = disjointKinds(cellsOf);
  const needed = new Int32Array(cellsOf.length);
  const budget: Budget = { left: mostSteps };
  const sets: CellSet[] = [];

  for (const cell of invalid) choose(cell);
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
      if (!needsAnother(equation)) continue;
      // equations of one kind share no cell: each needs a cell of its own
      if (free[equation] === 0 || ++needed[kinds[equation]!]! > more) return;
      if (free[equation]! < fewest) [branch, fewest] = [cells, free[equation]!];
    }
    if (more === 0) keep();
    // smaller sets are ruled out: what is chosen cannot do alone, so one of its equations holds another cell
    else tryEach(branch ?? chosen.flatMap((cell) => equationsOf[cell]!.flatMap((equation) => cellsOf[equation]!)), more);
  }

  /** Whether an equation needs one more changed cell; sure only of one that holds none or one by now. */
  function needsAnother(equation: number): boolean {
    if (hits[equation] === 0) return residuals[equation] !== 0;
    if (hits[equation]! > 1) return false;
    const cell = hitSum[equation]!;
    const by = -residuals[equation]! / signs[equation * width + cell]!;
    return (by === 0 && !isInvalid.has(cell)) || values[cell]! + by < 0 || !Number.isInteger(by);
  }

  function tryEach(cells: readonly number[], more: number): void {
    const tried: number[] = [];
    for (const cell of cells) {
      if (!open[cell]) continue;
      choose(cell);
      extend(more - 1);
      unchoose(cell);
      close(cell, 1);
      tried.push(cell);
    }
    for (const cell of tried) close(cell, -1);
  }

  function choose(cell: number): void {
    chosen.push(cell);
    close(cell, 1);
    for (const equation of equationsOf[cell]!) {
      hits[equation] = hits[equation]! + 1;
      hitSum[equation] = hitSum[equation]! + cell;
    }
  }

  function unchoose(cell: number): void {
    chosen.pop();
    close(cell, -1);
    for (const equation of equationsOf[cell]!) {
      hits[equation] = hits[equation]! - 1;
      hitSum[equation] = hitSum[equation]! - cell;
    }
  }

  /** By -1 it is opened again. */
  function close(cell: number, by: 1 | -1): void {
    open[cell] = open[cell]! - by;
    for (const equation of equationsOf[cell]!) free[equation] = free[equation]! - by;
  }

  /** Every equation is accounted for one by one; now all together. */
  function keep(): void {
    const touched = [...new Set(chosen.flatMap((cell) => equationsOf[cell]!))];
    const rows = touched.map((equation) => {
      const row = chosen.map((cell) => signs[equation * width + cell]!);
      const kept = chosen.reduce((sum, cell, at) => sum + row[at]! * values[cell]!, 0);
      return [...row, kept - residuals[equation]!];
    });
    const reduced = reduce(rows, chosen.length);
    const solved = reduced && wholeValues(reduced, chosen.length, budget);
    if (!solved) return;
    const order = chosen.map((_, at) => at).sort((one, other) => chosen[one]! - chosen[other]!);
    sets.push({ cells: order.map((at) => chosen[at]!), values: order.map((at) => solved[at]!) });
  }
}

/** Gives each equation the number of a kind; equations of one kind share no cell. */
function disjointKinds(cellsOf: readonly (readonly number[])[]): number[] {
  const taken: Set<number>[] = [];
  return cellsOf.map((cells) => {
    let kind = taken.findIndex((own) => cells.every((cell) => !own.has(cell)));
    if (kind < 0) kind = taken.push(new Set()) - 1;
    for (const cell of cells) taken[kind]!.add(cell);
    return kind;
  });
}
