import { formById, forms, isFigureKey, tableKeys, type Figure, type Form } from '../form/index.js';
import type { Report } from '../report/report.js';
import type { Bindings } from './find-tables.js';
import type { Grid } from '../grid/grid.js';
import { readReport, type ReportReading } from './read-report.js';

/** More than all figures of any form. */
const perTable = 1000;

/**
 * Reads the grids by the form that they hold: the newest one whose figures are all there, else the one of which most tables
 * are whole, else most figures are there. Of a report that mixes two forms, figures that only the other one prints are read
 * beside, under their own keys.
 */
export function readAnyForm(grids: readonly Grid[], bindings: Bindings = {}, paper = false): ReportReading {
  const readings: { readonly reading: ReportReading; readonly fit: number }[] = [];
  for (const form of forms) {
    const reading = readReport(grids, form, bindings, paper);
    const fit = fitOf(form, reading.report);
    if (fit === tableKeys.length * perTable + form.figures.length) return reading;
    readings.push({ reading, fit });
  }
  const best = readings.reduce((one, other) => (other.fit > one.fit ? other : one)).reading;
  return readings.reduce((so, { reading }) => withOther(so, reading.report), best);
}

/** A whole table is worth more than any number of figures: half of 表三 is also near to half of another form's. */
function fitOf(form: Form, { figures, unread }: Report): number {
  const isRead = ({ key }: Figure): boolean => key in figures || key in unread;
  const whole = tableKeys.filter((key) => form.tables[key].figures.every(isRead)).length;
  return whole * perTable + form.figures.filter(isRead).length;
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
      figures: { ...report.figures, ...pick(other.figures) },
      entries: { ...report.entries, ...pick(other.entries) },
      places: { ...report.places, ...pick(other.places) },
      notes: [...report.notes, `${tables.join('、')}混用了${other.form}年格式，有${extra.length}个数只有那种格式才有。`],
    },
  };
}
