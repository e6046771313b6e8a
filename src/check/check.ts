import type { Equation, FigureKey, Form, TableKey } from '../form/types.js';
import { formById, tableKeys } from '../form/index.js';
import type { TableMatch } from '../finder/table-map.js';
import type { Report } from '../report/report.js';
import type { Grid } from '../grid/grid.js';
import { catalogue } from '../rules/catalogue.js';
import { compileEquations, figureVector, residuals } from '../rules/residuals.js';
import type { Breach, Profile, Rule, RuleContext } from '../rules/rule.js';
import type { CheckResult, Counts, Finding, Verdict } from './finding.js';
import { locate } from './locate.js';
import { messageOf } from './message.js';
import { waive } from './waive.js';

export interface CheckOptions {
  /** Where the tables were found, when the report came from grids. */
  readonly tables?: Readonly<Record<TableKey, TableMatch>>;
  /** All grids that were read. */
  readonly grids?: readonly Grid[];
  /** The same body's report of the year before. */
  readonly lastYear?: Report;
  readonly profile?: Profile;
  readonly rules?: readonly Rule[];
}

/** Runs the rule book over a report. A rule that crashes is unchecked; the others still run. Throws for an unknown form. */
export function check(report: Report, { tables, grids, lastYear, profile = 'submit', rules = catalogue }: CheckOptions = {}): CheckResult {
  const form = formById(report.form);
  if (!form) throw new Error(`no form ${report.form}`);
  const left = residuals(compileEquations(form), figureVector(form, report));
  const residualOf = new Map(form.equations.map((equation, index) => [equation, left[index]!]));
  // the figures that the rule at work asked for in vain
  const unknown = new Set<FigureKey>();
  const context: RuleContext = {
    form, report, ...(tables ? { tables } : {}), ...(grids ? { grids } : {}), ...(lastYear ? { lastYear } : {}),
    residual(equation: Equation) {
      const residual = residualOf.get(equation);
      return residual === undefined || Number.isNaN(residual) ? undefined : residual;
    },
    mapOf(table) {
      const match = tables?.[table];
      return match?.state === 'found' ? match.map : undefined;
    },
    known(...keys) {
      const missing = keys.filter((key) => typeof report.figures[key] !== 'number');
      // a whole table that is not there is one finding of its own
      for (const key of missing) if (key in report.figures) unknown.add(key);
      return missing.length === 0 ? keys.map((key) => report.figures[key]!) : undefined;
    },
  };
  const found = rules.flatMap((rule) => {
    unknown.clear();
    return findingsOf(rule, context, unknown, profile);
  });
  const findings = inFormOrder(form, waive(found, report, profile));
  const counts = count(findings);
  const checked = {
    equations: left.reduce((decided, residual) => decided + (Number.isNaN(residual) ? 0 : 1), 0),
    figures: form.figures.filter(({ key }) => typeof report.figures[key] === 'number').length,
  };
  const whole = checked.figures === form.figures.length;
  return { form: form.id, agency: report.agency, year: report.year, verdict: verdict(counts, whole), counts, findings, ...locate(form, report, findings, tables), checked };
}

function findingsOf(rule: Rule, context: RuleContext, unknown: ReadonlySet<FigureKey>, profile: Profile): Finding[] {
  const breaches: Breach[] = [];
  try {
    for (const breach of rule.check(context)) breaches.push(breach);
    // only an error can hide behind a figure that nobody knows; doubts and hints are just not given
    if (unknown.size > 0 && rule.level[profile] === 'error') breaches.push(...undecided(context, unknown));
  } catch (error) {
    breaches.push({ outcome: 'unchecked', figures: [], facts: { kind: 'crash', error: error instanceof Error ? error.message : String(error) } });
  }
  return breaches.map(({ outcome, table, figures, places, facts }): Finding => ({
    rule: rule.id,
    level: rule.level[profile],
    outcome,
    message: messageOf({ outcome, figures, places, facts }, context, rule),
    ...(table ? { table } : {}),
    figures,
    places: places ?? figures.flatMap((key) => context.report.places[key] ?? []),
    ...(facts.kind === 'tally' ? { left: facts.left, right: facts.right, difference: facts.left - facts.right } : {}),
    basis: rule.basis.text,
    facts,
  }));
}

function undecided({ form }: RuleContext, unknown: ReadonlySet<FigureKey>): Breach[] {
  return tableKeys.flatMap((table): Breach[] => {
    const figures = form.tables[table].figures.flatMap(({ key }) => (unknown.has(key) ? [key] : []));
    return figures.length === 0 ? [] : [{ outcome: 'unchecked', table, figures, facts: { kind: 'undecided' } }];
  });
}

function inFormOrder(form: Form, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  const index = new Map(form.figures.map(({ key }, at) => [key, at]));
  const first = ({ figures, table }: Finding): number =>
    figures.length > 0 ? index.get(figures[0]!)! : table ? index.get(form.tables[table].figures[0]!.key)! - 0.5 : form.figures.length;
  // by table first: an unchecked finding of one table must not stand between those of another
  const tableOf = (finding: Finding): number => (finding.table ? tableKeys.indexOf(finding.table) : tableKeys.length);
  return findings
    .map((finding, order) => ({ finding, order }))
    .sort((one, other) => tableOf(one.finding) - tableOf(other.finding) || first(one.finding) - first(other.finding) || one.order - other.order)
    .map(({ finding }) => finding);
}

function count(findings: readonly Finding[]): Counts {
  const failed = (level: Finding['level']): number => findings.filter((finding) => finding.outcome === 'fail' && finding.level === level && !finding.waiver).length;
  return {
    error: failed('error'), warning: failed('warning'), info: failed('info'),
    unchecked: findings.filter(({ outcome }) => outcome === 'unchecked').length,
    waived: findings.filter(({ waiver }) => waiver).length,
  };
}

/** A figure that nobody knows is never a pass, even where no equation holds it. */
function verdict(counts: Counts, whole: boolean): Verdict {
  if (counts.error > 0) return 'fail';
  return counts.unchecked > 0 || !whole ? 'unchecked' : 'pass';
}
