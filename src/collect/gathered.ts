import type { LastYear } from '../report/last-year.js';
import type { Report } from '../report/report.js';
import type { Again } from './answer.js';
import type { Outputs } from './host.js';
import type { RosterNames } from './identify.js';
import type { LastYearReports } from './last-years.js';
import type { Source } from './sources.js';
import type { FileSummary } from './summary.js';
import type { Task } from './task.js';

/** The report of the year before of the body that this file is from. */
export type LastYearOf = (file: Pick<FileSummary, 'file' | 'agency' | 'year'>) => LastYear | undefined;

/** All that is at hand when every file was read. */
export interface Gathered {
  readonly outputs: Outputs;
  readonly sources: readonly Source[];
  readonly names: RosterNames;
  /** What was met on the way and is no file: one sentence each. */
  readonly remarks: readonly string[];
  readonly task: Task;
  readonly again: Again;
  readonly lastYearOf: LastYearOf;
  readonly lastYears: LastYearReports;
  /** The government's own report. */
  readonly own: Report | undefined;
}
