import type { Report } from '../../report/report.js';
import type { ImportPlan } from '../../workbook/import-plan.js';

/** A report that was read and waits for a person's word. */
export interface Importing {
  readonly name: string;
  readonly report: Report;
  readonly plan: ImportPlan;
}
