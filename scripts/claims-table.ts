import { readFileSync } from 'node:fs';
import { check } from '../src/check/check.js';
import { currentForm as form } from '../src/form/index.js';
import type { FigureKey } from '../src/form/types.js';
import { asLastYear } from '../src/report/last-year.js';
import type { TextKey } from '../src/report/place.js';
import { emptyReport, type Report } from '../src/report/report.js';
import { paragraphsIn } from '../src/report/text.js';
import { corpusReports, corpusTable } from './claims-corpus.js';
import { confusionTable, labelled } from './claims-labels.js';

/** A sentence about tables with its right verdict; test/fixtures/claims/README.md says how they are labelled. */
export interface ClaimCase {
  readonly id: string;
  readonly table: Readonly<Record<FigureKey, number | null>>;
  readonly last?: Readonly<Record<FigureKey, number | null>>;
  readonly agency?: string;
  readonly year: number;
  readonly section: TextKey;
  readonly sentence: string;
  readonly verdict: 'true' | 'false' | 'not-a-claim';
  readonly about: readonly FigureKey[];
  readonly kind: string;
  readonly debatable?: boolean;
}

export const casesFile = new URL('../test/fixtures/claims/cases.json', import.meta.url);

/** More of them, of several rounds; their tables are told once. */
export const moreFiles = ['more.json', 'round12.json'].map((name) => new URL(`../test/fixtures/claims/${name}`, import.meta.url));
export const moreCases = (): ClaimCase[] => moreFiles.flatMap((file) => claimCases(file));

interface SharedTables {
  /** Of all tables, else of each. */
  readonly year?: number;
  readonly years?: Readonly<Record<string, number>>;
  readonly agencies: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, ClaimCase['table']>>;
  readonly last: Readonly<Record<string, ClaimCase['table']>>;
  readonly cases: readonly (Omit<ClaimCase, 'table' | 'last' | 'year' | 'agency'> & { readonly table: string; readonly last?: string })[];
}

export function claimCases(file: URL | string = casesFile): ClaimCase[] {
  const read = JSON.parse(readFileSync(file, 'utf8')) as ClaimCase[] | SharedTables;
  return (Array.isArray(read) ? read : withTables(read)).filter(({ debatable }) => !debatable);
}

function withTables({ year, years = {}, agencies, tables, last, cases }: SharedTables): ClaimCase[] {
  return cases.map(({ table, last: before, ...one }) => ({
    ...one, year: year ?? years[table]!, table: tables[table]!, agency: agencies[table]!,
    ...(before === undefined ? {} : { last: last[before]! }),
  }));
}

function reportOf(table: ClaimCase['table'], { agency = '某市人民政府' }: ClaimCase, year: number): Report {
  return { ...emptyReport(form), agency, year, figures: { ...Object.fromEntries(form.figures.map(({ key }) => [key, 0])), ...table } };
}

/** What a check finds in the sentence of a case: figures of each error and warning, and the numbers that were not understood. */
export function findingsOf(one: ClaimCase): { readonly figures: readonly (readonly FigureKey[])[]; readonly unread: number } {
  const report: Report = { ...reportOf(one.table, one, one.year), sections: { [one.section]: paragraphsIn(one.sentence) } };
  const lastYear = one.last && asLastYear(reportOf(one.last, one, one.year - 1));
  const { findings } = check(report, lastYear ? { lastYear } : {});
  const claims = findings.filter(({ rule }) => rule.startsWith('claim/'));
  return {
    figures: claims.filter(({ level, outcome }) => outcome === 'fail' && level !== 'info').map(({ figures }) => figures),
    unread: claims.filter(({ rule }) => rule === 'claim/unread').length,
  };
}

/** Of one kind of cases: how many there are, how many say something wrong, what of that is found and what else. */
export interface Score {
  cases: number;
  wrong: number;
  found: number;
  missed: number;
  falseAlarms: number;
  rightCell: number;
  unread: number;
}

const noScore = (): Score => ({ cases: 0, wrong: 0, found: 0, missed: 0, falseAlarms: 0, rightCell: 0, unread: 0 });

export function scoresOf(cases: readonly ClaimCase[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const one of cases) {
    const score = scores.get(one.kind) ?? noScore();
    scores.set(one.kind, score);
    const { figures, unread } = findingsOf(one);
    score.cases += 1;
    score.unread += unread;
    if (one.verdict !== 'false') score.falseAlarms += figures.length > 0 ? 1 : 0;
    else {
      score.wrong += 1;
      if (figures.length === 0) score.missed += 1;
      else score.found += 1;
      if (figures.some((keys) => one.about.length === 0 || keys.some((key) => one.about.includes(key)))) score.rightCell += 1;
    }
  }
  return scores;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${(part / whole * 100).toFixed(1)} %`);

/** The table of docs/claims.md, by kind, with the totals below. */
export function casesTable(cases: readonly ClaimCase[]): string {
  const scores = scoresOf(cases);
  const all = [...scores.values()].reduce((sum, one) => Object.fromEntries(Object.entries(sum).map(([name, value]) =>
    [name, value + one[name as keyof Score]])) as unknown as Score, noScore());
  const row = (name: string, { cases: count, wrong, found, missed, falseAlarms, rightCell, unread }: Score): string =>
    `| ${name} | ${count} | ${wrong} | ${found} | ${missed} | ${falseAlarms} | ${rightCell} | ${unread} |`;
  return [
    '| kind | cases | wrong claims | found | missed | false | right cell | not understood |', '|---|---|---|---|---|---|---|---|',
    ...[...scores].map(([kind, score]) => row(kind, score)), row('all', all), '',
    `Precision ${percent(all.found, all.found + all.falseAlarms)}, recall ${percent(all.found, all.wrong)}, right cell ${
      percent(all.rightCell, all.found)}.`,
  ].join('\n');
}

export const claimsPage = new URL('../docs/claims.md', import.meta.url);

/** The page with its table of cases written anew, and that of the corpus where it is at hand. */
export function withClaimTables(page: string): string {
  const reports = corpusReports();
  const cases = between(between(page, 'cases', casesTable(claimCases())), 'more', casesTable(moreCases()));
  if (reports.length === 0) return cases;
  return between(between(cases, 'corpus', corpusTable(reports)), 'labels', confusionTable(labelled(reports)));
}

function between(page: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/claims.md has no place for ${name}`);
  return `${page.slice(0, from + start.length)}\n${table}\n${page.slice(to)}`;
}
