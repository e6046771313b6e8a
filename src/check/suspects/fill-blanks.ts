import type { FigureKey, Form } from '../../form/types.js';
import { connected } from './cluster.js';
import { reduce } from './exact.js';
import { linearEquations, type LinearEquation } from './linear.js';
import type { Constraint, KnownFigures } from './types.js';

/** A blank that exactly one value fits. */
export interface Filling {
  readonly figure: FigureKey;
  readonly value: number;
  /**
   * `equations`: it follows from the equations alone. `nothingLeft`: several blanks must add up to 0, so each is 0; worth
   * nothing where the total is a formula over these very blanks, see `computed`.
   */
  readonly proof: 'equations' | 'nothingLeft';
}

export interface FillOptions {
  readonly constraints?: readonly Constraint[];
  /** Figures that a formula of the workbook works out: they say nothing about the blanks that they add up. */
  readonly computed?: readonly FigureKey[];
}

/**
 * The blanks that the known figures determine as whole numbers from 0 up, in form order. Nothing in a part of the form where
 * an equation does not hold, or cannot hold: there a known figure is wrong, and no blank is proven.
 */
export function fillBlanks(form: Form, figures: KnownFigures, { constraints, computed = [] }: FillOptions = {}): Filling[] {
  const worthless = new Set(computed);
  const vector = Float64Array.from(form.figures, ({ key }) => (worthless.has(key) ? NaN : figures[key] ?? NaN));
  return connected(linearEquations(form, constraints))
    .flatMap((equations) => fillCluster(equations, vector))
    .sort((one, other) => one.cell - other.cell)
    .map(({ cell, value, proof }) => ({ figure: form.figures[cell]!.key, value, proof }))
    .filter(({ figure }) => !worthless.has(figure));
}

interface FilledCell extends Pick<Filling, 'value' | 'proof'> {
  readonly cell: number;
}

function fillCluster(equations: readonly LinearEquation[], figures: Float64Array): FilledCell[] {
  const isKnown = (cell: number): boolean => !Number.isNaN(figures[cell]!);
  const isWrong = (cell: number): boolean => isKnown(cell) && !(Number.isSafeInteger(figures[cell]!) && figures[cell]! >= 0);
  if (equations.some(({ cells }) => cells.some(isWrong))) return [];
  const blanks = [...new Set(equations.flatMap(({ cells }) => cells))].filter((cell) => !isKnown(cell));
  const rows = equations.map(({ cells, signs, value }) => {
    const row = [...blanks.map(() => 0), value];
    cells.forEach((cell, term) => {
      if (isKnown(cell)) row[blanks.length] = row[blanks.length]! - signs[term]! * figures[cell]!;
      else row[blanks.indexOf(cell)] = signs[term]!;
    });
    return row;
  });
  const found = new Map<number, Pick<Filling, 'value' | 'proof'>>();
  for (;;) {
    const reduced = reduce(rows.map((row) => [...row]), blanks.length);
    if (!reduced) return [];
    const news = new Map<number, Pick<Filling, 'value' | 'proof'>>();
    for (const row of [...reduced.rows, ...rows]) {
      const terms = row.flatMap((sign, at) => (sign !== 0 && at < blanks.length ? [at] : []));
      const rest = row[blanks.length]!;
      const oneWay = terms.every((at) => Math.sign(row[at]!) === Math.sign(row[terms[0]!]!));
      if (terms.length === 0 || !oneWay) continue;
      const value = rest / row[terms[0]!]!;
      if (value < 0 || (terms.length === 1 && !Number.isInteger(value))) return [];
      if (terms.length === 1 && !found.has(terms[0]!)) news.set(terms[0]!, { value: value + 0, proof: 'equations' });
      if (rest === 0) for (const at of terms) if (!found.has(at) && !news.has(at)) news.set(at, { value: 0, proof: 'nothingLeft' });
    }
    if (news.size === 0) return [...found].map(([at, filling]) => ({ cell: blanks[at]!, ...filling }));
    for (const [at, filling] of news) {
      found.set(at, filling);
      rows.push([...blanks.map((_, own) => (own === at ? 1 : 0)), filling.value]);
    }
  }
}
