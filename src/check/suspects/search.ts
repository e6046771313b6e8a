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
  const isInvalid = new Uint8Array(width);
  /** 0 for a cell that may still be chosen. */
  const closed = new Uint8Array(width);
  const kinds = disjointKinds(cellsOf, width);
  const needed = new Int32Array(cellsOf.length);
  const demanded = new Float64Array(width);
  const demandedBy = new Int32Array(width);
  const demandedAt = new Int32Array(width).fill(-1);
  const budget: Budget = { left: mostSteps };
  const sets: CellSet[] = [];
  let floor = 0;

  for (const cell of invalid) {
    isInvalid[cell] = 1;
    choose(cell);
  }
  for (let size = invalid.length; size <= mostCells; size++) {
    floor = size;
    extend(size - invalid.length);
    if (budget.left < 0) return { outcome: 'tooMany', atLeast: floor, limit: 'steps' };
    if (sets.length > mostSets) return { outcome: 'tooMany', atLeast: floor, limit: 'sets' };
    if (sets.length > 0) return { outcome: 'found', sets };
  }
  return { outcome: 'tooMany', atLeast: Math.max(mostCells + 1, invalid.length), limit: 'cells' };

  function extend(more: number): void {
    const step = budget.left--;
    if (step <= 0 || sets.length > mostSets) return;
    needed.fill(0);
    let [branch, fewest] = [-1, Infinity];
    let [conflict, conflictWith] = [-1, -1];
    for (let equation = 0; equation < hits.length; equation++) {
      if (hits[equation]! > 1) continue;
      let needs = residuals[equation] !== 0;
      if (hits[equation] === 1) {
        const cell = hitSum[equation]!;
        const by = -residuals[equation]! / signs[equation * width + cell]!;
        needs = (by === 0 && !isInvalid[cell]) || values[cell]! + by < 0 || !Number.isInteger(by);
        if (!needs) {
          if (demandedAt[cell] === step && demanded[cell] !== by) [conflict, conflictWith] = [equation, demandedBy[cell]!];
          demandedAt[cell] = step;
          demanded[cell] = by;
          demandedBy[cell] = equation;
        }
      }
      if (!needs) continue;
      // equations of one kind share no cell: each needs a cell of its own
      if (free[equation] === 0 || ++needed[kinds[equation]!]! > more) return;
      if (free[equation]! < fewest) [branch, fewest] = [equation, free[equation]!];
    }
    if (more === 0) {
      if (conflict < 0) keep();
      return;
    }
    if (branch >= 0) tryEach(cellsOf[branch]!, more);
    else if (conflict >= 0) tryEach([...cellsOf[conflict]!, ...cellsOf[conflictWith]!], more);
    // smaller sets are ruled out: what is chosen cannot do alone, so one of its equations holds another cell
    else tryEach(chosen.flatMap((cell) => equationsOf[cell]!.flatMap((equation) => cellsOf[equation]!)), more);
  }

  function tryEach(cells: readonly number[], more: number): void {
    const tried: number[] = [];
    for (const cell of cells) {
      if (closed[cell]) continue;
      choose(cell);
      extend(more - 1);
      unchoose(cell);
      close(cell, 1);
      tried.push(cell);
    }
    for (const cell of tried) close(cell, 0);
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
    close(cell, 0);
    for (const equation of equationsOf[cell]!) {
      hits[equation] = hits[equation]! - 1;
      hitSum[equation] = hitSum[equation]! - cell;
    }
  }

  function close(cell: number, closing: 0 | 1): void {
    closed[cell] = closing;
    for (const equation of equationsOf[cell]!) free[equation] = free[equation]! + (closing ? -1 : 1);
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
    if (!solved || chosen.some((cell, at) => solved[at] === values[cell] && !isInvalid[cell])) return;
    const order = chosen.map((_, at) => at).sort((one, other) => chosen[one]! - chosen[other]!);
    sets.push({ cells: order.map((at) => chosen[at]!), values: order.map((at) => solved[at]!) });
  }
}

/** Gives each equation the number of a kind; equations of one kind share no cell. */
function disjointKinds(cellsOf: readonly (readonly number[])[], width: number): number[] {
  const taken: Uint8Array[] = [];
  return cellsOf.map((cells) => {
    let kind = taken.findIndex((own) => cells.every((cell) => !own[cell]));
    if (kind < 0) kind = taken.push(new Uint8Array(width)) - 1;
    for (const cell of cells) taken[kind]![cell] = 1;
    return kind;
  });
}
