import type { Cluster } from './cluster.js';
import type { PartialRepair } from './partial-repair.js';

/** In sixths of a cell. */
const cell = 6;
/**
 * Cells that hang together serve at most one equation more than they are, two cells three, and then only where each of them serves
 * two: an equation that has no open cell in common with another takes a cell of its own.
 */
const twoThirds = 4;
/** Only a cell of which all its equations ask the same serves two alone. */
const half = 3;

/** More would be three to the power of more. */
const mostSummed = 6;

/**
 * A second look at how many cells are needed: each wanting equation takes a share of a cell, so small that no cells that hang
 * together through their equations serve more than all their shares. A cell of three equations or more may serve two beside the
 * one by which it hangs, so that the equations of such a cell share two thirds.
 */
export class Shares {
  private readonly shares: Int32Array;
  private readonly wanting: Int32Array;
  private common: readonly (readonly number[] | undefined)[] | undefined;

  /** No cell stands in more than two equations, and in each once. */
  private readonly isPairwise: boolean;

  constructor(private readonly cluster: Cluster) {
    this.isPairwise = cluster.equationsOf.every(({ length }) => length <= 2) && cluster.signs.every((sign) => Math.abs(sign) <= 1);
    this.shares = new Int32Array(cluster.cellsOf.length);
    this.wanting = new Int32Array(cluster.cellsOf.length);
  }

  mayDoWith(cells: number, repair: PartialRepair): boolean {
    const { has, count } = repair.wanting;
    if (count <= cells) return true;
    const { wanting, shares, cluster } = this;
    const common = this.common ??= commonCells(cluster);
    let found = 0;
    for (let equation = 0; equation < has.length; equation++) {
      if (has[equation] === 0) continue;
      if (repair.free[equation] === 0) return false;
      shares[equation] = cell;
      wanting[found++] = equation;
    }
    if (this.isPairwise && found <= mostSummed && !this.hasZeroSum(repair.off, found)) return false;
    for (let at = 0; at < found; at++) {
      for (let then = at + 1; then < found; then++) {
        const both = common[wanting[at]! * has.length + wanting[then]!];
        if (both) for (let next = 0; next < both.length; next++) this.share(both[next]!, wanting[at]!, wanting[then]!, repair);
      }
    }
    let sum = 0;
    for (let at = 0; at < found; at++) sum += shares[wanting[at]!]!;
    return sum <= cells * cell;
  }

  /**
   * Where cells stand in two equations, so many that hang together set right one equation more than they are only if what these are
   * off by, added with their signs, is 0: each cell gives to one what it takes from another.
   */
  private hasZeroSum(off: Float64Array, found: number, at = 0, sum = 0, isAny = false): boolean {
    if (at === found) return isAny && sum === 0;
    const own = off[this.wanting[at]!]!;
    return this.hasZeroSum(off, found, at + 1, sum + own, true) || this.hasZeroSum(off, found, at + 1, sum, isAny)
      || (isAny && this.hasZeroSum(off, found, at + 1, sum - own, true));
  }

  private share(one: number, equation: number, other: number, repair: PartialRepair): void {
    if (repair.shut[one] !== 0) return;
    const own = this.cluster.equationsOf[one]!;
    let share = twoThirds;
    if (own.length > 2) {
      let served = 0;
      for (const equation of own) served += repair.wanting.has[equation]!;
      share = Math.floor(twoThirds / Math.min(served, own.length - 1));
    } else {
      const change = repair.asked(equation, one);
      if (change === repair.asked(other, one) && repair.isPossible(one, change)) share = half;
    }
    this.shares[equation] = Math.min(this.shares[equation]!, share);
    this.shares[other] = Math.min(this.shares[other]!, share);
  }
}

/** Cells that two equations have in common, at equation × equations + later equation. */
function commonCells({ cellsOf, equationsOf }: Cluster): (number[] | undefined)[] {
  const common: number[][] = Array.from({ length: cellsOf.length ** 2 });
  equationsOf.forEach((own, cell) => {
    for (const equation of own) {
      for (const other of own) if (other > equation) (common[equation * cellsOf.length + other] ??= []).push(cell);
    }
  });
  return common;
}
