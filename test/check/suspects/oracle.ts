import loadHighs from 'highs';
import { currentForm as form, type FigureKey } from '../../../src/form/index.js';
import type { Constraint } from '../../../src/check/suspects/index.js';

/** Fewest figures that must change, by mixed integer programming; undefined when no change helps. */
export type Oracle = (figures: Readonly<Record<FigureKey, number>>, constraints?: readonly Constraint[]) => number | undefined;

export async function loadOracle(): Promise<Oracle> {
  const highs = await loadHighs();
  return (figures, constraints = []) => {
    // at its own tolerance of 1e-6 a figure of a province changes by one and counts as unchanged
    const solution = highs.solve(program(figures, constraints), {
      output_flag: false, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9,
    });
    if (solution.Status === 'Infeasible') return undefined;
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
    return Math.round(solution.ObjectiveValue);
  };
}

interface Sum {
  readonly terms: readonly (readonly [sign: number, key: FigureKey])[];
  readonly value: number;
}

/** x is by how much a figure is off, z says that it changes. */
function program(figures: Readonly<Record<FigureKey, number>>, constraints: readonly Constraint[]): string {
  const sums: Sum[] = [
    ...form.equations.map(({ left, right }) => ({
      terms: [...left.map((key) => [1, key] as const), ...right.map((key) => [-1, key] as const)], value: 0,
    })),
    ...constraints.map(({ terms, value }) => ({ terms: terms.map(({ sign, figure }) => [sign, figure] as const), value })),
  ];
  const keys = [...new Set(sums.flatMap(({ terms }) => terms.map(([, key]) => key)))];
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
    'Bounds', ...keys.map((key, at) => `-${Math.min(furthest, figures[key]!)} <= x${at} <= ${furthest}`),
    'General', keys.map((_, at) => `x${at}`).join(' '),
    'Binary', keys.map((_, at) => `z${at}`).join(' '),
    'End',
  ].join('\n');
}
