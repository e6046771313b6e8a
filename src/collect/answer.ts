import { notRead } from '../check/check-json.js';
import type { CheckResult } from '../check/finding.js';
import { isFileError } from '../files/error.js';
import type { LastYear } from '../report/last-year.js';
import type { Profile } from '../rules/card.js';
import { checkReading } from '../workbook/check-reading.js';
import { readBounded } from '../workbook/read-bounded.js';
import type { Reading } from '../workbook/reading.js';
import { toldReport } from '../workbook/told-report.js';
import type { Host } from './host.js';
import type { RosterNames } from './identify.js';
import { LastYearReports } from './last-years.js';
import { roundMarks } from './order.js';
import { readEach, type Told } from './read-each.js';
import { recordLine } from './record.js';
import type { RosterLine } from './roster.js';
import type { Source } from './sources.js';

/** What the answer for a file depends on, beside its bytes. */
export interface Beside {
  readonly names: RosterNames;
  readonly lastYears: LastYearReports;
  readonly profile: Profile | undefined;
}

/** Whose a report is, as it says itself. */
export type Who = Pick<Reading['report'], 'agency' | 'year'>;

/** What the roster and last year's reports say of the body. */
export function known(
  file: string, { agency, year }: Who, { names, lastYears }: Beside,
): { readonly line: RosterLine | undefined; readonly lastYear: LastYear | undefined } {
  const { name, line, how } = names.identify(file, agency);
  const lastYear = lastYears.find([agency, name, ...line?.formerNames ?? []], year);
  // another name that the roster knows is no other body
  const isSure = how === 'report' && lastYear?.agency === agency;
  return { line, lastYear: lastYear && !isSure ? { ...lastYear, sameBody: true } : lastYear };
}

export interface Answer {
  /** Of reports.jsonl, with its end. */
  readonly line: string;
  readonly who: Who;
  /** A reading that was stopped may go through the next time. */
  readonly isStopped: boolean;
}

/** What is said of one file. */
export function answerOf({ source: { file }, sha256, tried }: Told, beside: Beside, { sentenceOf }: Host): Answer {
  if ('error' in tried) {
    const result = notRead(sentenceOf(tried.error));
    const isStopped = isFileError(tried.error) && tried.error.kind === 'unfinished';
    return { line: recordLine({ file, sha256, report: null, result }), who: { agency: '', year: null }, isStopped };
  }
  const { reading, result } = checked(file, tried.value, beside);
  return { line: recordLine({ file, sha256, report: toldReport(reading), result }), who: reading.report, isStopped: false };
}

/** What the roster says of the body goes where the report says nothing. */
function checked(file: string, read: Reading, beside: Beside): { readonly reading: Reading; readonly result: CheckResult } {
  const { line, lastYear } = known(file, read.report, beside);
  const reading = line?.kind && !read.report.body ? { ...read, report: { ...read.report, body: line.kind } } : read;
  return { reading, result: checkReading(reading, lastYear ?? reading.kept.lastYear) };
}

/** Reads and checks a file once more: what is kept of it has no cells. */
export type Again = (file: string) => Promise<{ readonly bytes: Uint8Array; readonly result: CheckResult }>;

export function againIn(sources: readonly Source[], { readers: [reader] }: Host, beside: Beside): Again {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  return async (file) => {
    const bytes = await byFile.get(file)!.bytes();
    const read = await readBounded(reader!, { name: file, bytes: bytes.slice(), overrides: { profile: beside.profile } });
    return { bytes, result: checked(file, read, beside).result };
  };
}

/** Last year's reports by the names of their bodies; of each that cannot be read, a sentence. */
export async function lastYearsIn(sources: readonly Source[], host: Host, names: RosterNames): Promise<LastYearReports> {
  const reports = new LastYearReports();
  await readEach(sources, host, {}, async ({ source: { file, time }, tried }) => {
    if ('error' in tried) return host.say(`上年年报“${file}”没有读：${host.sentenceOf(tried.error)}这个单位没有与上年比较。`);
    const { report } = tried.value;
    if (Object.keys(report.figures).length === 0) return host.say(`上年年报“${file}”里没有读出一个数，这个单位没有与上年比较。`);
    reports.add(report, report.agency || names.identify(file, '').name, roundMarks(file, time));
  });
  return reports;
}
