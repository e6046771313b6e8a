import type { Equation, FigureKey, Form } from '../../form/types.js';
import type { Constraint, FormulaSums } from './types.js';

/** An equation by figure numbers (their place in form.figures): the signed sum is `value`. */
export interface LinearEquation {
  readonly cells: readonly number[];
  readonly signs: readonly number[];
  readonly value: number;
  readonly source: Equation | Constraint;
}

interface Compiled {
  readonly index: ReadonlyMap<FigureKey, number>;
  readonly equations: readonly LinearEquation[];
}

const compiled = new WeakMap<Form, Compiled>();

/** The equations of the form, then the constraints. Throws for a figure that the form does not print or a value that is not whole. */
export function linearEquations(form: Form, constraints: readonly Constraint[] = []): readonly LinearEquation[] {
  const { index, equations } = compile(form);
  return constraints.length === 0 ? equations : [...equations, ...constraints.map((constraint) => fromConstraint(constraint, index, form))];
}

/** The equations over typed figures only: in place of each formula's total stands what it adds up. Those that then say nothing go. */
export function withoutSums(equations: readonly LinearEquation[], sums: FormulaSums, form: Form): LinearEquation[] {
  const { index } = compile(form);
  const parts = new Map([...sums].map(([total, keys]) => [index.get(total)!, keys.map((key) => index.get(key)!)]));
  return equations.flatMap((equation) => {
    const signs = new Map<number, number>();
    const add = (cell: number, sign: number, within: readonly number[]): void => {
      const own = parts.get(cell);
      // a formula that adds up itself is no sum
      if (own && !within.includes(cell)) for (const part of own) add(part, sign, [...within, cell]);
      else signs.set(cell, (signs.get(cell) ?? 0) + sign);
    };
    equation.cells.forEach((cell, term) => add(cell, equation.signs[term]!, []));
    const terms = [...signs].filter(([, sign]) => sign !== 0);
    return terms.length === 0 && equation.value === 0
      ? []
      : [{ ...equation, cells: terms.map(([cell]) => cell), signs: terms.map(([, sign]) => sign) }];
  });
}

function compile(form: Form): Compiled {
  const known = compiled.get(form);
  if (known) return known;
  const index = new Map(form.figures.map(({ key }, at) => [key, at]));
  const equations = form.equations.map((source): LinearEquation => ({
    cells: [...source.left, ...source.right].map((key) => index.get(key)!),
    signs: [...source.left.map(() => 1), ...source.right.map(() => -1)],
    value: 0,
    source,
  }));
  const result = { index, equations };
  compiled.set(form, result);
  return result;
}

function fromConstraint(constraint: Constraint, index: Compiled['index'], form: Form): LinearEquation {
  if (!Number.isSafeInteger(constraint.value)) throw new Error(`constraint ${constraint.id}: ${constraint.value} is not a whole number`);
  const signs = new Map<number, number>();
  for (const { figure, sign } of constraint.terms) {
    const at = index.get(figure);
    if (at === undefined) throw new Error(`form ${form.id} has no figure ${figure}`);
    signs.set(at, (signs.get(at) ?? 0) + sign);
  }
  const terms = [...signs].filter(([, sign]) => sign !== 0);
  return { cells: terms.map(([cell]) => cell), signs: terms.map(([, sign]) => sign), value: constraint.value, source: constraint };
}
