import type { Equation, FigureKey, Form } from '../../form/types.js';
import { independentBlocks } from './blocks.js';
import { linearEquations, withoutSums } from './linear.js';
import { areNeighbours, spotsOf } from './neighbours.js';
import { needsRepair, clustersOf, type Cluster } from './cluster.js';
import { rankSuspects } from './rank.js';
import { smallestSets, type CellSet, type Limits } from './search.js';
import type { Change, Constraint, KnownFigures, SuspectBlock, SuspectOptions, Suspects } from './types.js';

export { fillBlanks, type FillOptions, type Filling } from './fill-blanks.js';
export type * from './types.js';
export { slipWords } from './words.js';

const defaults: Limits = { mostCells: 8, mostSteps: 1_000_000, mostSets: 50 };

/**
 * Names the cells that are wrong, not only the sums that do not hold: every smallest set of cells whose change makes all
 * decidable equations hold with whole numbers from 0 up, likeliest first. Smallest within each cluster of equations that shares
 * no cell with another. It proves what the equations prove and no more: where several sets do, all are given. Equations with
 * an unknown figure take no part. Totals that formulas work out (`sums`) follow the typed figures and are never to blame. Throws
 * for a constraint that names no figure of the form.
 *
 * Source: I. P. Fellegi, D. Holt, "A Systematic Approach to Automatic Edit and Imputation", JASA 71 (1976).
 */
export function findSuspects(form: Form, figures: KnownFigures, options: SuspectOptions = {}): Suspects {
  const limits = { ...defaults, ...options };
  const vector = Float64Array.from(form.figures, ({ key }) => figures[key] ?? NaN);
  const all = linearEquations(form, options.constraints);
  const equations = options.sums ? withoutSums(all, options.sums, form) : all;
  const isDecidable = equations.map(({ cells }) => cells.every((cell) => !Number.isNaN(vector[cell]!)));
  const clusters = clustersOf(equations.filter((_, at) => isDecidable[at]), vector);
  return {
    blocks: clusters.filter(needsRepair).flatMap((cluster) => blocksOf(form, cluster, figures, limits)),
    undecided: equations.flatMap(({ source }, at) => (isDecidable[at] ? [] : [source])),
  };
}

function blocksOf(form: Form, cluster: Cluster, figures: KnownFigures, limits: Limits): SuspectBlock[] {
  // combinations across blocks are not shown, so many more may be found
  const search = smallestSets(cluster, { ...limits, mostSets: limits.mostSets ** 2 });
  if (search.outcome === 'tooMany') return [{ outcome: 'tooMany', broken: broken(cluster), atLeast: search.atLeast, limit: search.limit }];
  const keyOf = (cell: number): FigureKey => form.figures[cluster.cells[cell]!]!.key;
  const spots = spotsOf(form);
  const linked = (one: number, other: number): boolean =>
    cluster.equationsOf[one]!.some((equation) => cluster.equationsOf[other]!.includes(equation))
      || areNeighbours(spots, keyOf(one), keyOf(other));
  const changesOf = ({ cells, values }: CellSet): Change[] =>
    cells.map((cell, at) => ({ figure: keyOf(cell), from: figures[keyOf(cell)]!, to: values[at]! }));
  return independentBlocks(search.sets, linked).map((sets): SuspectBlock => {
    const own = broken(cluster, new Set(sets.flatMap(({ cells }) => cells)));
    if (sets.length > limits.mostSets) return { outcome: 'tooMany', broken: own, atLeast: sets[0]!.cells.length, limit: 'sets' };
    return { outcome: 'found', broken: own, suspects: rankSuspects(form, sets.map(changesOf), figures) };
  });
}

/** The equations that do not hold; only those with one of the cells, where these are given. */
function broken({ equations, residuals, cellsOf }: Cluster, cells?: ReadonlySet<number>): (Equation | Constraint)[] {
  return equations.flatMap(({ source }, at) =>
    residuals[at] !== 0 && (!cells || cellsOf[at]!.some((cell) => cells.has(cell))) ? [source] : []);
}
