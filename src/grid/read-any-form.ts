import { forms } from '../form/index.js';
import type { Bindings } from './find.js';
import type { Grid } from './grid.js';
import { readReport, type ReportReading } from './read.js';

/**
 * Reads the grids by the form that they hold: the newest one whose figures are all there, else the one of which most is
 * there. A report that mixes two forms is read by one of them, and what that does not print stays unread.
 */
export function readAnyForm(grids: readonly Grid[], bindings: Bindings = {}, typed = true): ReportReading {
  let best: { readonly reading: ReportReading; readonly share: number } | undefined;
  for (const form of forms) {
    const reading = readReport(grids, form, bindings, typed);
    const share = Object.keys(reading.report.figures).length / form.figures.length;
    if (share === 1) return reading;
    if (!best || share > best.share) best = { reading, share };
  }
  return best!.reading;
}
