import { check } from '../../check/check.js';
import { checkJson } from '../../check/check-json.js';
import type { CheckResult, Counts, Finding } from '../../check/finding.js';
import { emptyReport, type Report } from '../../report/report.js';
import { fillSentence } from '../../report/sentence.js';
import type { BodyKind } from '../../report/body.js';
import type { Profile } from '../../rules/card.js';
import { catalogue } from '../../rules/catalogue.js';
import { templateAddress } from '../../workbook/sheets/template.js';
import { readClaims, type Claim } from '../../narrative/read/claims.js';
import type { Body } from '../bodies.js';
import type { SimilarPair } from '../similar.js';
import { rollupRules } from './catalogue.js';
import { differencesOf } from './explain.js';
import type { Former } from './former.js';
import { rollupForm, sumsOf, type Counted, type Row } from './rows.js';
import type { RollupBreach, RollupContext, RollupRule } from './rule.js';

export interface Rollup extends RollupContext {
  /** What the bodies add up to, as a report; blank where none has a number. */
  readonly report: Report;
  readonly result: CheckResult;
}

/** What is told of it: without the bodies' figures, which take memory. */
export interface RollupTold extends Pick<Rollup, 'report' | 'result'> {
  /** Whose own report it was held against; '' without one. */
  readonly own: string;
  /** Bodies. */
  readonly counted: number;
  readonly leftOut: number;
}

export function toldOf({ report, result, own, rows, leftOut }: Rollup): RollupTold {
  return { report, result, own: own?.agency ?? '', counted: rows.length, leftOut: leftOut.length };
}

/** Adds up the bodies, checks what they add up to as any report is checked, and holds it against the government's own. */
export function rollUp(counted: Counted, { bodies, year, own, agency, profile = 'submit', former, similar = [] }: {
  readonly bodies: readonly Body[]; readonly year: number | null; readonly own?: Report | undefined; readonly agency: string;
  readonly profile?: Profile | undefined; readonly former?: Former | undefined; readonly similar?: readonly SimilarPair[];
}): Rollup {
  const sums = sumsOf(counted.rows);
  const { rows } = counted;
  const figures = Object.fromEntries([...sums].map(([key, { value, without }]) => [key, without.length < rows.length ? value : null]));
  const places = Object.fromEntries(rollupForm.figures.map(({ key }) => [key, templateAddress(rollupForm, key)]));
  const kind = own?.body ?? governmentAbove(rows);
  const report: Report = { ...emptyReport(rollupForm), agency, year, figures, places, ...(kind ? { body: kind } : {}) };
  const context: RollupContext = {
    ...counted, bodies, year, sums, own, differences: own ? differencesOf(own.figures, figures) : [],
    former, claims: own ? claimsAgainst(own, figures) : [], similar,
  };
  const found = rollupRules.flatMap((rule) => [...rule.check(context)].map((breach) => findingOf(rule, breach, profile, report)));
  return { ...context, report, result: withFindings(check(report, { profile, rules: sumRules }), found) };
}

/** What the own report's text claims of the sums; what it says as its own tables do is for the rules that compare these. */
function claimsAgainst(own: Report, figures: Report['figures']): readonly Claim[] {
  const ofOwn = readClaims(own);
  return readClaims({ ...own, figures }).filter((_, at) => ofOwn[at]!.outcome !== 'holds');
}

/** What holds of a sum as of its parts; the other rules speak of one body's work and words. */
const sumRules = catalogue.filter(({ id }) => id.startsWith('entry/') || rollupForm.equations.some(({ rule }) => rule === id));

/** Of a government among the bodies the roll-up is at least as high. */
function governmentAbove(rows: readonly Row[]): BodyKind | undefined {
  return (['city', 'county'] as const).find((kind) => rows.some((row) => row.kind === kind));
}

/** The Check JSON of rollup.json. */
export function rollupJson(file: string, { result }: Rollup): string {
  return `${JSON.stringify([checkJson(file, result)], null, 2)}\n`;
}

function findingOf(rule: RollupRule, breach: RollupBreach, profile: Profile, { places }: Report): Finding {
  const { outcome, table, figures, compared, says, sentence, values, place } = breach;
  return {
    rule: rule.id, level: rule.level[profile], outcome, message: fillSentence(sentence, values), ...(table ? { table } : {}),
    figures, places: [...(place ? [place] : []), ...figures.flatMap((key) => places[key]!)],
    ...(place ? { section: place.section, quote: String(values['quote']) } : {}),
    ...(compared ? { ...compared, difference: compared.left - compared.right } : {}),
    basis: rule.basis.text, says, values,
  };
}

/** The findings of the roll-up first; the verdict is of all together. */
function withFindings(result: CheckResult, found: readonly Finding[]): CheckResult {
  const counts: Record<keyof Counts, number> = { ...result.counts };
  for (const { outcome, level } of found) counts[outcome === 'unchecked' ? 'unchecked' : level] += 1;
  const isWhole = result.checked.figures === rollupForm.figures.length;
  const verdict = counts.error > 0 ? 'fail' : counts.unchecked > 0 || !isWhole ? 'unchecked' : 'pass';
  return { ...result, verdict, counts, findings: [...found, ...result.findings] };
}
