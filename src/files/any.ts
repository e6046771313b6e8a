import type { ReportReading } from '../finder/read-report.js';
import { readAnyForm } from '../finder/read-any-form.js';
import { readDocument } from '../finder/read-document.js';
import { currentForm } from '../form/index.js';
import { parseReport } from '../report/json.js';
import type { Report } from '../report/report.js';
import { readDocx } from './docx/index.js';
import { readHtml } from './html/index.js';
import { kindOf } from './kind-of.js';
import { readPdf } from './pdf/index.js';
import { readText } from './text/index.js';
import { readXlsx } from './xlsx/index.js';

/** A report from any kind of file; `tables` is absent for a report's JSON, which has none to find. */
export interface AnyReading extends Partial<ReportReading> {
  readonly report: Report;
}

/**
 * Reads whatever holds a report: xlsx, docx, PDF with text, web page, plain text, Markdown, or a report's JSON. Throws a
 * FileError or a ReportJsonError with a sentence for the person. What is not sure is unread, never guessed.
 */
export async function readAny(name: string, bytes: Uint8Array): Promise<AnyReading> {
  switch (kindOf(name, bytes)) {
    case 'json': return { report: parseReport(new TextDecoder().decode(bytes)) };
    case 'pdf': return readDocument(await readPdf(bytes));
    case 'html': return readDocument(readHtml(bytes));
    case 'text': return readDocument(readText(bytes, currentForm));
    case 'zip':
      if (/\.docx$/i.test(name)) return readDocument(readDocx(bytes));
      return readAnyForm(readXlsx(bytes).sheets.filter(({ visible }) => visible).map(({ grid }) => grid));
    case 'compound': return readAnyForm(readXlsx(bytes).sheets.map(({ grid }) => grid));
  }
}

/** Cells or text that were copied from a page, a letter or a spreadsheet. */
export function readPasted({ html, text }: { readonly html: string; readonly text: string }): ReportReading {
  const rich = html.trim() === '' ? undefined : readDocument(readHtml(html));
  if (rich && Object.keys(rich.report.figures).length > 0) return rich;
  return readDocument(readText(text, currentForm));
}
