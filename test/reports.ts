import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { currentForm as form, type FigureKey } from '../src/form/index.js';
import { parseReport } from '../src/report/json.js';
import { emptyReport, type Report } from '../src/report/report.js';

const seedFolder = new URL('../seeds/', import.meta.url);

export const seedNames: readonly string[] = readdirSync(seedFolder).filter((name) => name.endsWith('.json')).map((name) =>
  name.slice(0, -5));

/** The tables of a real report from seeds/; its text has the faults that it was published with. */
export function seed(name: string): Report {
  return { ...seedWithText(name), sections: {} };
}

export function seedWithText(name: string): Report {
  return parseReport(readFileSync(new URL(`${name}.json`, seedFolder), 'utf8'));
}

export function changed(report: Report, key: FigureKey, value: number | null): Report {
  return { ...report, figures: { ...report.figures, [key]: value } };
}

/** Reports in which every equation holds: details at random, the rest computed. */
export const consistentReports: fc.Arbitrary<Report> = fc
  .record({ details: fc.array(fc.nat(40), { minLength: 200, maxLength: 200 }),
    sparse: fc.boolean(), carried: fc.array(fc.nat(5), { minLength: 7, maxLength: 7 }) })
  .map(({ details, sparse, carried }) => {
    const figures: Record<FigureKey, number> = {};
    form.figures.forEach(({ key }, index) => {
      figures[key] = sparse && details[index]! % 4 !== 0 ? 0 : details[index]!;
    });
    for (const row of ['regulations', 'normativeDocuments']) figures[`disclosure.${row}.inForce`]! += figures[`disclosure.${row}.issued`]!;
    const columns = ['person', 'enterprise', 'research', 'charity', 'legalService', 'otherBody'];
    columns.forEach((column, index) => {
      const outcomes = form.equations.find(({ id }) => id === `applications/breakdown:${column}`)!.left;
      const concluded = outcomes.reduce((sum, key) => sum + figures[key]!, 0);
      figures[`applications.concluded.${column}`] = concluded;
      figures[`applications.carriedForward.${column}`] = carried[index]!;
      const forward = Math.min(concluded, carried[6]!);
      figures[`applications.broughtForward.${column}`] = forward;
      figures[`applications.received.${column}`] = concluded + carried[index]! - forward;
    });
    for (const { rule, left, right } of form.equations) {
      if (rule === 'applications/row-total' || rule === 'disputes/total') {
        figures[right[0]!] = left.reduce((sum, key) => sum + figures[key]!, 0);
      }
    }
    return { ...emptyReport(form), agency: '某市人民政府', year: 2024, body: 'city', figures };
  });
