import type { CellSet } from './search.js';

/**
 * Splits sets into blocks of cells that do not depend on each other: the sets are exactly the combinations of one set of each
 * block. Cells stay together that occur in one set and are `linked`, so that a slip over several cells is seen whole.
 */
export function independentBlocks(sets: readonly CellSet[], linked: (one: number, other: number) => boolean): CellSet[][] {
  const cells = [...new Set(sets.flatMap((set) => set.cells))].sort((one, other) => one - other);
  const holding = new Map(cells.map((cell) => [cell, sets.filter((set) => set.cells.includes(cell))]));
  const groupOf = new Map(cells.map((cell) => [cell, cell]));
  const root = (cell: number): number => {
    let at = cell;
    while (groupOf.get(at)! !== at) at = groupOf.get(at)!;
    return at;
  };
  for (const one of cells) {
    for (const other of cells) {
      if (root(one) === root(other)) continue;
      const both = holding.get(one)!.filter((set) => set.cells.includes(other)).length;
      const independent = both * sets.length === holding.get(one)!.length * holding.get(other)!.length;
      if (!independent || linked(one, other)) groupOf.set(root(other), root(one));
    }
  }
  const roots = [...new Set(cells.map(root))];
  const blocks = roots.map((own) => distinct(sets.map((set) => only(set, (cell) => root(cell) === own))));
  // pairs may be independent where three are not; only the count proves it
  const combinations = blocks.reduce((product, block) => product * block.length, 1);
  return combinations === sets.length ? blocks : [[...sets]];
}

function only({ cells, values }: CellSet, belongs: (cell: number) => boolean): CellSet {
  const kept = cells.map((cell, at) => ({ cell, value: values[at]! })).filter(({ cell }) => belongs(cell));
  return { cells: kept.map(({ cell }) => cell), values: kept.map(({ value }) => value) };
}

function distinct(sets: readonly CellSet[]): CellSet[] {
  return [...new Map(sets.map((set) => [`${set.cells.join()}=${set.values.join()}`, set])).values()];
}
