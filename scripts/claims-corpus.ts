import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { FigureKey } from '../src/form/types.js';
import { readClaims, type Claim } from '../src/narrative/read/claims.js';
import { claimVerdicts, verdictOf } from '../src/narrative/read/ledger.js';
import { parseReport } from '../src/report/json.js';
import type { TextKey } from '../src/report/place.js';
import type { Report } from '../src/report/report.js';

/** Beside the project, or where the environment says. */
export const corpusFolder = process.env['GOUJI_CORPUS']
  ? pathToFileURL(`${process.env['GOUJI_CORPUS']}/`) : new URL('../../shared/corpus/', import.meta.url);

interface Published {
  readonly agency: string;
  readonly year: number | null;
  readonly form: string;
  readonly figures: Readonly<Record<FigureKey, number | string | null>>;
  readonly text?: Readonly<Partial<Record<TextKey, string | null>>>;
}

export interface PublishedReport {
  readonly name: string;
  readonly report: Report;
}

/** The reports that were really published, where they are at hand. */
export function corpusReports(folder: URL = corpusFolder): PublishedReport[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => {
    const { agency, year, form: id, figures, text = {} } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Published;
    const numbers = Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, typeof value === 'number' ? value : null]));
    const sections = Object.fromEntries(Object.entries(text).flatMap(([key, words]) => (words ? [[key, words]] : [])));
    return { name: name.replace(/\.json$/, ''), report: parseReport(JSON.stringify({ form: id, agency, year, figures: numbers,
      sections })) };
  });
}

/** The report of the year before, by its name. */
export function lastYearIn(reports: readonly PublishedReport[], name: string): Report | undefined {
  const last = name.replace(/\d{4}/, (year) => String(Number(year) - 1));
  return last === name ? undefined : reports.find((one) => one.name === last)?.report;
}

/** How the numbers of each published text end; what is wrong in it is printed below. */
export function corpusTable(reports: readonly PublishedReport[]): string {
  const wrong: string[] = [];
  const rows = reports.flatMap(({ name, report }) => {
    const claims = readClaims(report, lastYearIn(reports, name));
    if (claims.length === 0) return [];
    wrong.push(...claims.filter(({ outcome }) => outcome === 'broken').map((claim) => `- ${name}: ${wrongWords(claim)}`));
    return [[name, ...claimVerdicts.map((verdict) => claims.filter((claim) => verdictOf(claim) === verdict).length)] as const];
  });
  const sums = claimVerdicts.map((_, index) => rows.reduce((sum, row) => sum + (row[index + 1] as number), 0));
  return [
    `| report | ${claimVerdicts.join(' | ')} |`, `|---|${claimVerdicts.map(() => '---|').join('')}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`), `| all | ${sums.join(' | ')} |`, '', '不符:', '', ...wrong,
  ].join('\n');
}

/** `number 134, the tables have 170 (disputes.review.total)`. */
function wrongWords({ frame, expected, accepts }: Claim): string {
  const figures = [...new Set(accepts.flatMap((terms) => terms.map(([key]) => key)))];
  const shown = [...new Set(expected.map(({ low, high }) => (low === high ? String(Number(low.toFixed(2))) : `${low} or more`)))];
  const tables = `${shown.slice(0, 4).join(' or ')} (${figures.slice(0, 4).join(', ')})`;
  return `${frame.kind} ${frame.amount?.value ?? ''}, the tables have ${tables}`;
}
