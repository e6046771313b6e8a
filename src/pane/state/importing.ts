import type { Report } from '../../report/report.js';
import type { OwnTextPlan } from '../../workbook/text/own-text.js';
import type { ImportPlan } from '../../workbook/import-plan.js';

/** A report that was read and waits for a person's word. */
export interface Importing {
  readonly name: string;
  readonly report: Report;
  readonly plan: ImportPlan;
  /** What a person should know of it, a sentence each. */
  readonly remarks: readonly string[];
  /** The report's own text. */
  readonly text: OwnTextPlan | undefined;
}
