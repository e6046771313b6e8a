import loadHighs from 'highs';
import { currentForm as form, type FigureKey } from '../../../src/form/index.js';
import type { Constraint } from '../../../src/check/suspects/index.js';

type Figures = Readonly<Record<FigureKey, number>>;

/**
 * Fewest figures that must change, by mixed integer programming; undefined when no change helps, NaN when it rounds too much to tell
 * or comes to no end.
 * `enough` is an answer that others gave: it is asked again only where its first answer is larger.
 */
export type Oracle = (figures: Figures, enough: number, constraints?: readonly Constraint[]) => number | undefined;

/**
 * Where figures are large, HiGHS takes a change of one for none at a loose tolerance, and at some it cuts the smallest set off, each
 * called optimal. So the smallest of its answers that hold, checked with whole numbers.
 */
const tolerances = [1e-6, 1e-7, 1e-8];
/** Seconds; what takes HiGHS longer at one tolerance may be quick at the next, and ends its memory at this one. */
const longest = 60;

export async function loadOracle(): Promise<Oracle> {
  const highs = await loadHighs();
  return (figures, enough, constraints = []) => {
    const sums = sumsOf(constraints);
    const sizes: number[] = [];
    let isInfeasible = true;
    for (const tolerance of tolerances) {
      const solution = highs.solve(program(figures, sums), {
        output_flag: false, time_limit: longest, mip_feasibility_tolerance: tolerance, primal_feasibility_tolerance: tolerance,
      });
      if (solution.Status === 'Infeasible') continue;
      isInfeasible = false;
      if (solution.Status === 'Time limit reached') continue;
      if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
      const changes = new Map(keysOf(sums).map((key, at) => [key, Math.round(solution.Columns[`x${at}`]!.Primal)]));
      if (repairs(figures, changes, sums)) sizes.push([...changes.values()].filter((change) => change !== 0).length);
      if (sizes.some((size) => size <= enough)) break;
    }
    if (isInfeasible) return undefined;
    return sizes.length === 0 ? NaN : Math.min(...sizes);
  };
}

function repairs(figures: Figures, changes: ReadonlyMap<FigureKey, number>, sums: readonly Sum[]): boolean {
  const then = (key: FigureKey): number => figures[key]! + changes.get(key)!;
  return [...changes.keys()].every((key) => then(key) >= 0)
    && sums.every(({ terms, value }) => terms.reduce((sum, [sign, key]) => sum + sign * then(key), 0) === value);
}

interface Sum {
  readonly terms: readonly (readonly [sign: number, key: FigureKey])[];
  readonly value: number;
}

function sumsOf(constraints: readonly Constraint[]): Sum[] {
  return [
    ...form.equations.map(({ left, right }) => ({
      terms: [...left.map((key) => [1, key] as const), ...right.map((key) => [-1, key] as const)], value: 0,
    })),
    ...constraints.map(({ terms, value }) => ({ terms: terms.map(({ sign, figure }) => [sign, figure] as const), value })),
  ];
}

function keysOf(sums: readonly Sum[]): FigureKey[] {
  return [...new Set(sums.flatMap(({ terms }) => terms.map(([, key]) => key)))];
}

/** x is by how much a figure is off, z says that it changes. */
function program(figures: Figures, sums: readonly Sum[]): string {
  const keys = keysOf(sums);
  const number = new Map(keys.map((key, at) => [key, at]));
  const off = sums.map(({ terms, value }) => terms.reduce((sum, [sign, key]) => sum + sign * figures[key]!, -value));
  // a wider bound than what is off would only let rounding in
  const furthest = off.reduce((sum, one) => sum + Math.abs(one), 0);
  return [
    'Minimize', `obj: ${keys.map((_, at) => `z${at}`).join(' + ')}`,
    'Subject To',
    ...sums.map(({ terms }, at) =>
      `e${at}: ${terms.map(([sign, key]) => `${sign > 0 ? '+' : '-'} x${number.get(key)!}`).join(' ')} = ${-off[at]!}`),
    ...keys.flatMap((key, at) => [
      `u${at}: x${at} - ${furthest} z${at} <= 0`,
      `l${at}: x${at} + ${Math.min(furthest, figures[key]!)} z${at} >= 0`,
    ]),
    // what follows for whole numbers, and that the bounds above leave the solver to find: a sum that is off needs a change
    ...sums.flatMap(({ terms }, at) => (off[at] === 0 ? [] : [`c${at}: ${terms.map(([, key]) => `z${number.get(key)!}`).join(' + ')} >= 1`])),
    'Bounds', ...keys.map((key, at) => `-${Math.min(furthest, figures[key]!)} <= x${at} <= ${furthest}`),
    'General', keys.map((_, at) => `x${at}`).join(' '),
    'Binary', keys.map((_, at) => `z${at}`).join(' '),
    'End',
  ].join('\n');
}
