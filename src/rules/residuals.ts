import type { Form } from '../form/types.js';
import type { Report } from '../report/report.js';

/** The equations of a form as flat arrays: checking 10,000 reports must not build objects. */
export interface CompiledEquations {
  /** Figure index of each term, equation after equation. */
  readonly terms: Int16Array;
  /** +1 on the left side, −1 on the right side. */
  readonly signs: Float64Array;
  /** Where each equation starts in `terms`; one more entry than equations. */
  readonly starts: Int16Array;
}

const compiled = new WeakMap<Form, CompiledEquations>();

export function compileEquations(form: Form): CompiledEquations {
  const known = compiled.get(form);
  if (known) return known;
  const index = new Map(form.figures.map(({ key }, at) => [key, at]));
  const terms: number[] = [];
  const signs: number[] = [];
  const starts = [0];
  for (const { left, right } of form.equations) {
    for (const key of left) terms.push(index.get(key)!);
    for (const key of right) terms.push(index.get(key)!);
    signs.push(...left.map(() => 1), ...right.map(() => -1));
    starts.push(terms.length);
  }
  const result = { terms: Int16Array.from(terms), signs: Float64Array.from(signs), starts: Int16Array.from(starts) };
  compiled.set(form, result);
  return result;
}

/** All figures in form order; NaN for a blank, so that a sum over it is NaN and never a number. */
export function figureVector(form: Form, report: Report, into = new Float64Array(form.figures.length)): Float64Array {
  form.figures.forEach(({ key }, at) => {
    into[at] = report.figures[key] ?? NaN;
  });
  return into;
}

/** Left minus right of each equation; NaN where a term is blank. */
export function residuals(
  equations: CompiledEquations, figures: Float64Array, into = new Float64Array(equations.starts.length - 1),
): Float64Array {
  const { terms, signs, starts } = equations;
  for (let equation = 0; equation < into.length; equation++) {
    let sum = 0;
    for (let term = starts[equation]!; term < starts[equation + 1]!; term++) sum += signs[term]! * figures[terms[term]!]!;
    into[equation] = sum;
  }
  return into;
}
