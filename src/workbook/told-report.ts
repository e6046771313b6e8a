import { formById, tableKeys } from '../form/index.js';
import type { Report } from '../report/report.js';
import type { Reading } from './reading.js';

/** The report, with what the reading found of its tables among the notes. */
export function toldReport(reading: Reading): Report {
  return { ...reading.report, notes: [...reading.report.notes, ...tableNotes(reading)] };
}

/** Which tables are not there, or there several times. */
function tableNotes({ report, tables }: Reading): string[] {
  if (!tables) return [];
  const form = formById(report.form)!;
  return tableKeys.flatMap((key) => {
    const { shortName, figures } = form.tables[key];
    if (tables[key].state === 'ambiguous') return [`${shortName}找到了几处，没有读。`];
    return tables[key].state === 'missing' && !figures.some((figure) => figure.key in report.unread) ? [`没有找到${shortName}。`] : [];
  });
}
