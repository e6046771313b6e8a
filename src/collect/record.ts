import { checkJson } from '../check/check-json.js';
import type { CheckResult } from '../check/finding.js';
import { reportData } from '../report/json.js';
import type { Report } from '../report/report.js';
import type { TextKey } from '../report/place.js';
import { safeJson } from '../report/safe-json.js';

/** One line of reports.jsonl: a file, and what `gouji read` and `gouji check` say of it. */
export interface ReportRecord {
  readonly file: string;
  /** Of the file's bytes; null where they could not be had. */
  readonly sha256: string | null;
  /** Report JSON; null for a file that was not read. */
  readonly report: RecordedReport | null;
  readonly check: RecordedCheck;
}

/** As far as the collecting office looks at it again. */
export interface RecordedReport extends Pick<Report, 'form' | 'agency' | 'year' | 'body' | 'figures' | 'unread' | 'places' | 'notes'> {
  readonly sections?: Readonly<Partial<Record<TextKey, string>>>;
}

export interface RecordedCheck extends Pick<CheckResult, 'form' | 'agency' | 'year' | 'verdict' | 'counts' | 'explained' | 'checked'> {
  readonly file: string;
  readonly findings: readonly RecordedFinding[];
}

type Finding = CheckResult['findings'][number];

export interface RecordedFinding extends Pick<
  Finding, 'rule' | 'level' | 'outcome' | 'message' | 'figures' | 'places' | 'section' | 'quote' | 'left' | 'right' | 'difference' | 'basis'
  | 'waiver'
> {
  readonly suspects?: readonly RecordedSuspect[];
}

export interface RecordedSuspect {
  readonly changes: readonly { readonly figure: string; readonly from: number | null; readonly to: number }[];
  readonly why: string;
}

/** The line, with its end; the same report gives the same bytes. */
export function recordLine({ file, sha256, report, result }: {
  readonly file: string; readonly sha256: string | null; readonly report: Report | null; readonly result: CheckResult;
}): string {
  const data = report && reportData(report);
  return `${safeJson(JSON.stringify({ file, sha256, report: data, check: checkJson(file, result) }))}\n`;
}

/** Of which file a line that we wrote is: no name has these quotes as they stand. */
export function fileOf(line: string): string {
  return JSON.parse(line.slice(line.indexOf(':') + 1, line.indexOf('","sha256":') + 1)) as string;
}

/** A line that we wrote. */
export function readRecord(line: string): ReportRecord {
  return JSON.parse(line) as ReportRecord;
}
