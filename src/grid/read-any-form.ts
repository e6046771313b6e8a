import { formById, forms, isFigureKey, tableKeys } from '../form/index.js';
import type { Report } from '../report/report.js';
import type { Bindings } from './find.js';
import type { Grid } from './grid.js';
import { readReport, type ReportReading } from './read.js';

/**
 * Reads the grids by the form that they hold: the newest one whose figures are all there, else the one of which most is
 * there. Of a report that mixes two forms, figures that only the other one prints are read beside, under their own keys.
 */
export function readAnyForm(grids: readonly Grid[], bindings: Bindings = {}, typed = true): ReportReading {
  const readings: { readonly reading: ReportReading; readonly share: number }[] = [];
  for (const form of forms) {
    const reading = readReport(grids, form, bindings, typed);
    const share = Object.keys(reading.report.figures).length / form.figures.length;
    if (share === 1) return reading;
    readings.push({ reading, share });
  }
  const best = readings.reduce((one, other) => (other.share > one.share ? other : one)).reading;
  return readings.reduce((so, { reading }) => (reading === best ? so : withOther(so, reading.report)), best);
}

/** Adds what only the other form prints, and says so. */
function withOther(reading: ReportReading, other: Report): ReportReading {
  const { report } = reading;
  const form = formById(report.form)!;
  const extra = Object.keys(other.figures).filter((key) => !isFigureKey(form, key) && isFigureKey(formById(other.form)!, key));
  if (extra.length === 0) return reading;
  const pick = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(extra.flatMap((key) => (key in record ? [[key, record[key]!]] : [])));
  const tables = tableKeys.filter((key) => extra.some((figure) => figure.startsWith(`${key}.`))).map((key) => form.tables[key].shortName);
  return {
    ...reading,
    report: {
      ...report,
      figures: { ...report.figures, ...pick(other.figures) }, entries: { ...report.entries, ...pick(other.entries) }, places: { ...report.places, ...pick(other.places) },
      notes: [...report.notes, `${tables.join('、')}混用了 ${other.form} 年格式，有 ${extra.length} 个数只有那种格式才有。`],
    },
  };
}
