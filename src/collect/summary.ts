import type { Counts, Verdict } from '../check/finding.js';
import { formById } from '../form/index.js';
import { sha256 as digestOf } from '../report/sha256.js';
import { isNoNumber, totalsOf } from './figures.js';
import type { ReportRecord } from './record.js';

/** What is kept in memory of each file, however many there are. */
export interface FileSummary {
  readonly file: string;
  readonly sha256: string | null;
  readonly time: Date | undefined;
  readonly agency: string;
  readonly year: number | null;
  /** '' for a file that was not read. */
  readonly form: string;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Why it was not read; undefined for a file that was. */
  readonly unreadable?: string;
  /** What the file is: the form with nothing in it, two reports, tables of which no number was read, no report at all. */
  readonly is: 'report' | 'blank' | 'several' | 'unread' | 'noReport';
  /** Of all its figures, to know the same ones again; '' where all are 0 or missing. */
  readonly figures: string;
}

export function summaryOf({ file, sha256, report, check }: ReportRecord, time: Date | undefined): FileSummary {
  const form = report ? formById(report.form) : undefined;
  const base = {
    file, sha256, time, agency: report?.agency ?? '', year: report?.year ?? null, form: report?.form ?? '',
    verdict: check.verdict, counts: check.counts,
  };
  if (!report || !form) return { ...base, unreadable: check.findings[0]?.message ?? '没有读出来。', is: 'noReport', figures: '' };
  const totals = totalsOf(form);
  const values = form.figures.map(({ key }) => report.figures[key] ?? null);
  const isThere = form.figures.some(({ key }) => key in report.figures || key in report.unread);
  const typed = form.figures.filter(({ key }) => !totals.has(key));
  const isBlank = isThere && typed.every(({ key }) => report.figures[key] === null) && Object.keys(report.unread).length === 0;
  const isUnread = isThere && !isBlank && values.every(isNoNumber);
  const several = check.findings.some(({ rule }) => rule === 'layout/table-ambiguous');
  return {
    ...base, is: several ? 'several' : !isThere ? 'noReport' : isBlank ? 'blank' : isUnread ? 'unread' : 'report',
    figures: values.every((value) => isNoNumber(value) || value === 0) ? '' : digestOf(values.join()).slice(0, 32),
  };
}
