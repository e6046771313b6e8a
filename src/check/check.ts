import type { Equation, FigureKey, Form, TableKey } from '../form/types.js';
import { figureIn, formById, tableKeys } from '../form/index.js';
import type { TableMatch } from '../finder/table-map.js';
import { cellAt, type Grid } from '../grid/grid.js';
import { readClaims, type Claim } from '../narrative/read/claims.js';
import type { KeptName } from '../report/kept-names.js';
import { isSameBody, type LastYear } from '../report/last-year.js';
import type { Values } from '../report/sentence.js';
import { isTextPlace, textKeys, type Place } from '../report/place.js';
import { emptyReport, judged, type Report } from '../report/report.js';
import type { Profile } from '../rules/card.js';
import { catalogue } from '../rules/catalogue.js';
import { isBlank, type RuleContext, type ValuesOf } from '../rules/context.js';
import { compileEquations, figureVector, residuals } from '../rules/residuals.js';
import type { Breach, Rule } from '../rules/rule.js';
import type { CheckResult, Counts, Finding, NotLookedAt, Verdict } from './finding.js';
import { locate } from './locate.js';
import { crashSentence, messageOf, undecidedSentence } from './message.js';
import { waive } from './waive.js';

export interface CheckOptions {
  /** Where the tables were found, when the report came from grids. */
  readonly tables?: Readonly<Record<TableKey, TableMatch>>;
  /** All grids that were read. */
  readonly grids?: readonly Grid[];
  /** The grids are tables of a page, a letter or a text: their cells have no addresses that a person sees. */
  readonly paper?: boolean;
  /** The report of the year before. */
  readonly lastYear?: LastYear;
  readonly profile?: Profile;
  /** What is kept in the workbook and could not be read. */
  readonly damagedSettings?: readonly KeptName[];
  readonly rules?: readonly Rule[];
}

/** A rule at work: what it may look at, and what its findings need. */
interface Work {
  readonly context: RuleContext;
  readonly profile: Profile;
  readonly paper: boolean;
  /** The figures that the rule at work asked for in vain. */
  readonly unknown: Set<FigureKey>;
}

/** Runs the rule book over a report. A rule that fails in any way is unchecked; the others still run. Throws for an unknown form. */
export function check(given: Report, options: CheckOptions = {}): CheckResult {
  const { tables, profile = 'submit', rules = catalogue, paper = false } = options;
  const form = formById(given.form);
  if (!form) throw new Error(`no form ${given.form}`);
  const report = judged(form, given);
  const left = residuals(compileEquations(form), figureVector(form, report));
  const unknown = new Set<FigureKey>();
  const context = contextOf(form, report, left, unknown, options);
  const found = rules.flatMap((rule) => findingsOf(rule, { context, profile, paper, unknown }));
  const findings = inFormOrder(form, waive(found, report, profile));
  const counts = count(findings);
  const checked = {
    equations: left.reduce((decided, residual) => decided + (Number.isNaN(residual) ? 0 : 1), 0),
    figures: form.figures.filter(({ key }) => typeof report.figures[key] === 'number').length,
    text: new Set(context.claims().filter(({ frame, outcome }) => frame.amount && outcome !== 'unread' && outcome !== 'undecided')
      .map(({ place, frame }) => `${place.section} ${frame.amount!.start}`)).size,
  };
  const whole = checked.figures === form.figures.length;
  const hasText = Object.values(report.sections).some((paragraphs) => paragraphs.length > 0);
  const notLookedAt: NotLookedAt[] = [...(hasText ? [] : ['text' as const]), ...(context.lastYear ? [] : ['lastYear' as const])];
  return {
    form: form.id, agency: report.agency, year: report.year, verdict: verdict(counts, whole), counts,
    explained: findings.filter(({ waiver }) => waiver).length, findings, ...locate(form, report, findings, tables), checked, notLookedAt,
  };
}

function contextOf(
  form: Form, report: Report, left: Float64Array, unknown: Set<FigureKey>, { tables, grids, lastYear, damagedSettings }: CheckOptions,
): RuleContext {
  const mapOf: RuleContext['mapOf'] = (table) => {
    const match = tables?.[table];
    return match?.state === 'found' ? match.map : undefined;
  };
  const previous = lastYear && isSameBody(report, lastYear) ? { ...emptyReport(form), ...lastYear } : undefined;
  let claims: readonly Claim[] | undefined;
  const residualOf = new Map(form.equations.map((equation, index) => [equation, left[index]!]));
  return {
    form, report, ...(tables ? { tables } : {}), ...(grids ? { grids } : {}), ...(damagedSettings ? { damagedSettings } : {}),
    ...(previous ? { lastYear: previous } : {}),
    ...(lastYear && !isSameBody(report, lastYear) ? { otherBody: lastYear } : {}),
    residual(equation: Equation) {
      const residual = residualOf.get(equation);
      return residual === undefined || Number.isNaN(residual) ? undefined : residual;
    },
    mapOf,
    claims: () => (claims ??= readClaims(report, previous)),
    isWaiting(key) {
      const map = mapOf(figureIn(form, key).table);
      const at = map?.cells[key];
      return at !== undefined && isBlank(report, key) && cellAt(map!.grid, at.row, at.column)?.formula !== undefined;
    },
    known<const Keys extends readonly FigureKey[]>(...keys: Keys) {
      const missing = keys.filter((key) => typeof report.figures[key] !== 'number');
      // a whole table that is not there is one finding of its own
      for (const key of missing) if (key in report.figures || key in report.unread) unknown.add(key);
      return missing.length === 0 ? keys.map((key) => report.figures[key]!) as ValuesOf<Keys> : undefined;
    },
  };
}

function findingsOf(rule: Rule, work: Work): Finding[] {
  const { context, profile, unknown } = work;
  const findings: Finding[] = [];
  unknown.clear();
  try {
    for (const breach of rule.check(context)) findings.push(findingOf(rule, breach, work));
    // only an error can hide behind a figure that nobody knows; doubts and hints are just not given
    if (unknown.size > 0 && rule.level[profile] === 'error') {
      findings.push(...undecided(rule, context.form, unknown).map((breach) => findingOf(rule, breach, work)));
    }
  } catch (error) {
    const values = { rule: rule.id, error: String(error) };
    findings.push(findingOf(rule, { outcome: 'unchecked', figures: [], says: 'crash', sentence: crashSentence, values }, work));
  }
  return findings;
}

function findingOf(rule: Rule, breach: Breach, { context, profile, paper }: Work): Finding {
  const { outcome, table, figures, places, compared, says, values, tally } = breach;
  const sides = tally ?? compared;
  return {
    rule: rule.id,
    level: rule.level[profile],
    outcome,
    message: messageOf(breach, { ...context, paper }),
    ...(table ? { table } : {}),
    figures,
    places: places
      ? places.filter((place) => !paper || isTextPlace(place))
      : figures.flatMap((key) => context.report.places[key] ?? []),
    ...quoted(context.report, places, values),
    ...(tally ? { equation: tally.equation } : {}),
    ...(sides ? { left: sides.left, right: sides.right, difference: sides.left - sides.right } : {}),
    basis: rule.basis.text,
    says, values,
  };
}

/** The words that a finding stands on, from its first place in the text. */
function quoted({ sections }: Report, places: readonly Place[] = [], { quote }: Values): Pick<Finding, 'section' | 'quote'> {
  const place = places.find(isTextPlace);
  const text = place && sections[place.section]?.[place.paragraph - 1]?.text;
  if (!place || text === undefined) return {};
  return { section: place.section, ...(place.end > place.start ? { quote: String(quote ?? text.slice(place.start, place.end)) } : {}) };
}

function undecided({ title }: Rule, form: Form, unknown: ReadonlySet<FigureKey>): Breach[] {
  return tableKeys.flatMap((table): Breach[] => {
    const figures = form.tables[table].figures.flatMap(({ key }) => (unknown.has(key) ? [key] : []));
    return figures.length === 0
      ? []
      : [{ outcome: 'unchecked', table, figures, says: 'undecided', sentence: undecidedSentence, values: { title } }];
  });
}

function inFormOrder(form: Form, findings: readonly Finding[]): readonly Finding[] {
  const index = new Map(form.figures.map(({ key }, at) => [key, at]));
  const first = ({ figures, table }: Finding): number =>
    figures.length > 0 ? index.get(figures[0]!)! : table ? -1 : form.figures.length;
  // by table first: an unchecked finding of one table must not stand between those of another
  const tableOf = (finding: Finding): number => (finding.table ? tableKeys.indexOf(finding.table) : tableKeys.length);
  return [...findings].sort((one, other) =>
    tableOf(one) - tableOf(other) || first(one) - first(other) || inTextOrder(one.places, other.places));
}

/** By section, paragraph and character; what stands nowhere in the text comes first. */
function inTextOrder([one]: readonly Place[], [other]: readonly Place[]): number {
  const [here, there] = [one, other].map((place) => (place && isTextPlace(place) ? place : undefined));
  if (!here || !there) return Number(here !== undefined) - Number(there !== undefined);
  return textKeys.indexOf(here.section) - textKeys.indexOf(there.section) || here.paragraph - there.paragraph || here.start - there.start;
}

function count(findings: readonly Finding[]): Counts {
  const failed = (level: Finding['level']): number =>
    findings.filter((finding) => finding.outcome === 'fail' && finding.level === level && !finding.waiver).length;
  return {
    error: failed('error'), warning: failed('warning'), info: failed('info'),
    unchecked: findings.filter(({ outcome, waiver }) => outcome === 'unchecked' && !waiver).length,
  };
}

/** A figure that nobody knows is never a pass, even where no equation holds it. */
function verdict(counts: Counts, whole: boolean): Verdict {
  if (counts.error > 0) return 'fail';
  return counts.unchecked > 0 || !whole ? 'unchecked' : 'pass';
}
