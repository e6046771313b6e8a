import { formById } from '../form/index.js';
import { showNumber } from '../narrative/numbers.js';
import { asText, csvLine } from '../publish/data/csv-line.js';
import type { ReportRecord } from './record.js';

/** UTF-8 with the mark by which Excel knows it. */
export const csvHead = `\ufeff${csvLine(['body', 'year', 'form', 'key', 'value'])}`;

/** A line for each figure of one report; a blank stays empty. Text that a spreadsheet would take for a formula is defused. */
export function csvLinesOf(body: string, { report }: ReportRecord): string {
  const form = formById(report?.form ?? '');
  if (!report || !form) return '';
  return form.figures.map(({ key }) => {
    const value = report.figures[key] ?? null;
    return csvLine([asText(body), String(report.year ?? ''), form.id, key, value === null ? '' : showNumber(value)]);
  }).join('');
}
