import { formById } from '../../form/index.js';
import { isSameBody, type LastYear } from '../../report/last-year.js';
import { emptyReport, type Report } from '../../report/report.js';

/** Last year's report as claims are compared with it; none where it is another body's. */
export function lastYearBeside(report: Report, lastYear: LastYear | undefined): Report | undefined {
  return lastYear && isSameBody(report, lastYear) ? { ...emptyReport(formById(lastYear.form)!), ...lastYear } : undefined;
}
