import type { Report } from '../../report/report.js';
import type { WorkbookPort } from '../port.js';

/** Last year's report, kept in the workbook so that it is chosen once: form, agency, year and figures. */
const setting = 'lastYear';

export type LastYear = Pick<Report, 'form' | 'agency' | 'year' | 'figures'>;

/** What somebody damaged reads as not chosen. */
export async function readLastYear(port: WorkbookPort): Promise<LastYear | undefined> {
  try {
    const kept = JSON.parse((await port.getSetting(setting)) ?? 'null') as Partial<LastYear> | null;
    const { form, agency, year, figures } = kept ?? {};
    if (typeof form !== 'string' || typeof agency !== 'string' || typeof figures !== 'object' || figures === null) return undefined;
    const known = Object.entries(figures).filter(([, value]) => value === null || typeof value === 'number');
    return { form, agency, year: typeof year === 'number' ? year : null, figures: Object.fromEntries(known) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export async function saveLastYear(port: WorkbookPort, report: LastYear | undefined): Promise<void> {
  await port.setSetting(setting, report && JSON.stringify({ form: report.form, agency: report.agency, year: report.year, figures: report.figures }));
}
