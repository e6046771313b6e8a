import { readFileSync } from 'node:fs';
import { check } from '../src/check/check.js';
import { currentForm as form } from '../src/form/index.js';
import { parseReport } from '../src/report/json.js';
import { compileEquations, figureVector, residuals } from '../src/rules/residuals.js';
import { medians, microseconds, type Measured } from './measure.js';

/** All 42 equations of one report against a bare loop over the same terms; and the whole check, for scale. */
export function benchEquations(): Measured[] {
  const report = parseReport(readFileSync(new URL('../seeds/suqian-2024.json', import.meta.url), 'utf8'));
  const compiled = compileEquations(form);
  const vector = new Float64Array(form.figures.length);
  const sums = new Float64Array(form.equations.length);
  const filled = figureVector(form, report);
  let kept = 0;
  const bare = (): void => {
    const { terms } = compiled;
    let sum = 0;
    for (let term = 0; term < terms.length; term++) sum += filled[terms[term]!]!;
    kept += sum;
  };
  const equations = (): void => {
    kept += residuals(compiled, figureVector(form, report, vector), sums)[0]!;
  };
  const [loop, all, whole] = medians([bare, equations, () => check(report)], 200, 200) as [number, number, number];
  if (!Number.isFinite(kept)) throw new Error('the sums were optimised away');
  return [
    {
      name: '42 equations of one report, from the Report value', value: microseconds(all),
      reference: `bare typed-array loop ${microseconds(loop)}`, ratio: all / loop, budget: '8 ×', most: 8,
    },
    { name: 'whole check of one report, all rules', value: microseconds(whole) },
  ];
}
