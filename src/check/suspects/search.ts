import { alikeCells, exchanged, inGroupOrder } from './alike.js';
import type { Cluster } from './cluster.js';
import { reduce, wholeValues, type Budget } from './exact.js';
import { withoutImplied } from './implied.js';
import { PartialRepair } from './partial-repair.js';
import { Shares } from './shares.js';

/** An equation with a cell whose change is unknown is decided before others with a quarter of its cells: it tells the change. */
const openFirst = 1 / 4;

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
  /** In the order of their cells. */
  | { readonly outcome: 'found'; readonly sets: readonly CellSet[] }
  | { readonly outcome: 'tooMany'; readonly atLeast: number; readonly limit: 'cells' | 'steps' | 'sets' };

/**
 * Every smallest set of cells whose change makes the equations of the cluster hold with whole numbers from 0 up (Fellegi and
 * Holt's error localisation). Equation by equation it decides which of its cells change: every choice of them, each once. With one
 * cell more, the equation says by how much, and so what its other equations still need.
 */
export function smallestSets(cluster: Cluster, { mostCells, mostSteps, mostSets }: Limits): Search {
  const plain = withoutImplied(cluster);
  const groups = alikeCells(plain);
  const groupOf = new Map(groups.flatMap((group) => group.map((cell) => [cell, group] as const)));
  const { equations, cells, equationsOf, signs, values, invalid, residuals } = plain;
  const cellsOf = inGroupOrder(plain.cellsOf, groupOf);
  // made in one way whatever it was made of: V8 keeps one code for all
  const used: Cluster = { equations, cells, cellsOf, equationsOf, signs, values, invalid, residuals };
  const repair = new PartialRepair(used, groups);
  const { wanting } = repair;
  const shares = new Shares(used);
  const budget: Budget = { left: mostSteps };
  const sets: CellSet[] = [];

  for (let size = invalid.length; size <= mostCells; size++) {
    extend(size - invalid.length);
    if (budget.left < 0) return { outcome: 'tooMany', atLeast: size, limit: 'steps' };
    if (sets.length > mostSets) return { outcome: 'tooMany', atLeast: size, limit: 'sets' };
    if (sets.length > 0) return { outcome: 'found', sets: sets.sort(byCells) };
  }
  return { outcome: 'tooMany', atLeast: Math.max(mostCells + 1, invalid.length), limit: 'cells' };

  function extend(more: number): void {
    if (!takesStep() || !wanting.mayDoWith(more) || !shares.mayDoWith(more, repair)) return;
    const equation = nextToDecide();
    // all that is off has its change, and all that is changed is decided: another cell would help nothing
    if (equation < 0) return more === 0 ? keep() : undefined;
    const mark = repair.mark();
    if (wanting.has[equation] === 0) {
      for (const cell of openCells(equation)) repair.keep(cell);
      if (repair.decide(equation)) extend(more);
      repair.undo(mark);
    }
    if (more > 0) extendBy(equation, more);
  }

  /** By one cell of the equation, then by one and others of those after it. */
  function extendBy(equation: number, more: number): void {
    if (!takesStep()) return;
    const start = repair.mark();
    const open = openCells(equation);
    // most cells are ruled out by a look: the others are shut once one is not
    let shut = 0;
    for (const cell of open) {
      if (!repair.mightDo(cell, equation, true, more - 1)) continue;
      for (; shut < open.length; shut++) repair.keep(open[shut]!);
      const mark = repair.mark();
      repair.change(cell);
      repair.keepNext(cell);
      if (repair.decide(equation)) extend(more - 1);
      repair.undo(mark);
    }
    repair.undo(start);
    if (more === 1) return;
    shut = 0;
    for (let at = 0; at < open.length; at++) {
      const cell = open[at]!;
      if (!repair.mightDo(cell, equation, false, more - 1)) continue;
      for (; shut <= at; shut++) repair.keep(open[shut]!);
      const mark = repair.mark();
      repair.change(cell);
      if (shares.mayDoWith(more - 1, repair)) extendBy(equation, more - 1);
      repair.undo(mark);
    }
    repair.undo(start);
  }

  /** The one with the fewest cells to choose from; -1 where nothing is left to decide. */
  function nextToDecide(): number {
    let [next, fewest] = [-1, Infinity];
    for (let equation = 0; equation < cellsOf.length; equation++) {
      const isOpen = repair.unknown[equation] !== 0 && repair.decided[equation] === 0;
      if (!isOpen && wanting.has[equation] === 0) continue;
      const choice = repair.free[equation]! * (isOpen ? openFirst : 1);
      if (choice < fewest) [next, fewest] = [equation, choice];
    }
    return next;
  }

  function openCells(equation: number): number[] {
    return cellsOf[equation]!.filter((cell) => repair.shut[cell] === 0);
  }

  function takesStep(): boolean {
    return budget.left-- > 0 && sets.length <= mostSets;
  }

  /** The cells that are changed, and each set that is like them. */
  function keep(): void {
    const own = groups.flatMap((group) => {
      const cells = group.filter((cell) => repair.changed.includes(cell));
      return cells.length > 0 ? [{ group, cells }] : [];
    });
    const totals = valuesOf(own.map(({ cells }) => cells));
    if (!totals) return;
    const isKnown = !totals.includes(null);
    const choices = own.map(({ group, cells }, at) =>
      ({ group, count: cells.length, change: isKnown ? totals[at]! - sumOf(cells) : Infinity }));
    const isPlain = isKnown && choices.every(({ count }) => count === 1);
    let isFirst = true;
    for (const chosen of exchanged(choices, cluster.values)) {
      if (!isFirst && !takesStep()) return;
      isFirst = false;
      const cells = [...chosen].sort((one, other) => one - other);
      const values = isPlain
        ? cells.map((cell) => cluster.values[cell]! + choices[chosen.indexOf(cell)]!.change) : valuesOf(cells.map((cell) => [cell]));
      if (values) sets.push({ cells, values });
    }
  }

  /**
   * What must stand in these cells, together in those that are alike. Every equation is accounted for one by one; now all together,
   * and those that are implied.
   */
  function valuesOf(columns: readonly (readonly number[])[]): (number | null)[] | undefined {
    const touched = [...new Set(columns.flatMap(([cell]) => cluster.equationsOf[cell!]!))];
    const rows = touched.map((equation) => {
      const row = columns.map(([cell]) => cluster.signs[equation * cluster.values.length + cell!]!);
      const kept = columns.reduce((sum, cells, at) => sum + row[at]! * sumOf(cells), 0);
      return [...row, kept - cluster.residuals[equation]!];
    });
    const reduced = reduce(rows, columns.length);
    return reduced && wholeValues(reduced, columns.length, budget);
  }

  function sumOf(cells: readonly number[]): number {
    return cells.reduce((sum, cell) => sum + cluster.values[cell]!, 0);
  }
}

function byCells(one: CellSet, other: CellSet): number {
  const at = one.cells.findIndex((cell, index) => cell !== other.cells[index]);
  return one.cells[at]! - other.cells[at]!;
}
