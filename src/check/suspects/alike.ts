import type { Cluster } from './cluster.js';

/**
 * Cells that stand in the same equations with the same signs: the equations do not tell them apart. Each cell in one group, those of
 * a group from the largest value down. Whatever some of them can make up for together, as many of the largest can as well, since
 * none may fall below 0: a search needs to look at no others, and finds the rest by exchange. A cell that must change is alone.
 */
export function alikeCells({ cells, equationsOf, signs, values, invalid }: Cluster): number[][] {
  const groups = new Map<string, number[]>();
  equationsOf.forEach((own, cell) => {
    const name = invalid.includes(cell) ? `${cell}` : own.map((equation) => `${equation} ${signs[equation * cells.length + cell]}`).join();
    const group = groups.get(name);
    if (group) group.push(cell);
    else groups.set(name, [cell]);
  });
  return [...groups.values()].map((group) => group.sort((one, other) => values[other]! - values[one]! || one - other));
}

/** The equations' cells, with those of a group in its order wherever one of them stood. */
export function inGroupOrder(cellsOf: Cluster['cellsOf'], groupOf: ReadonlyMap<number, readonly number[]>): number[][] {
  return cellsOf.map((cells) => {
    const taken = new Map<readonly number[], number>();
    return cells.map((cell) => {
      const group = groupOf.get(cell)!;
      const next = taken.get(group) ?? 0;
      taken.set(group, next + 1);
      return group[next]!;
    });
  });
}

/** So many cells of a group, which together change by this much. */
export interface Choice {
  readonly group: readonly number[];
  readonly count: number;
  readonly change: number;
}

/** Every set with so many cells of each group that none falls below 0. */
export function* exchanged(choices: readonly Choice[], values: readonly number[]): Iterable<readonly number[]> {
  const [first, ...others] = choices;
  if (!first) yield [];
  else for (const cells of chosen(first, values, 0)) for (const rest of exchanged(others, values)) yield [...cells, ...rest];
}

/** A group goes from its largest value down. */
function* chosen({ group, count, change }: Choice, values: readonly number[], from: number): Iterable<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= group.length - count; at++) {
    const most = group.slice(at, at + count).reduce((sum, cell) => sum + values[cell]!, change);
    if (most < 0) return;
    const cell = group[at]!;
    for (const rest of chosen({ group, count: count - 1, change: change + values[cell]! }, values, at + 1)) yield [cell, ...rest];
  }
}
