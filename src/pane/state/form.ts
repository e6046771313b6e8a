import { currentForm, formById } from '../../form/index.js';
import type { Form } from '../../form/types.js';
import type { WorkbookReading } from '../../workbook/reading.js';

/** The form that the workbook's report was read by; the one in force until there is a report. */
export function formOf(reading: WorkbookReading | undefined): Form {
  return (reading && formById(reading.report.form)) ?? currentForm;
}
