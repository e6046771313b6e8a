import fc from 'fast-check';
import { newXlsx } from '../src/files/xlsx/index.js';
import { currentForm } from '../src/form/index.js';
import type { Facts } from '../src/narrative/types.js';
import { sectionsOf, writeNarrative } from '../src/narrative/write.js';
import type { Report } from '../src/report/report.js';
import { reportWorkbook } from '../src/workbook/sheets/report-sheets.js';
import { addedUp, corruptAnyhow, random, type Figures, type Random } from '../test/check/suspects/corrupt.js';
import { askedOf, plausible } from '../test/narrative/plausible.js';
import { consistentReports } from '../test/reports.js';

/**
 * Reports of bodies that all differ: every second one with figures of a province, each with a text that says its figures; then one
 * of ten gets 1 to 8 wrong cells.
 */
export function* differentReports(count: number, seedNumber: number): Generator<Report> {
  const start = random(seedNumber);
  const small = fc.sample(consistentReports, { seed: seedNumber, numRuns: 64 });
  const told = fc.sample(plausible, { seed: seedNumber, numRuns: 64 });
  for (let at = 0; at < count; at++) yield reportOf(at, small, told[at % told.length]!, start);
}

function reportOf(at: number, small: readonly Report[], told: Facts, start: Random): Report {
  const base = small.map(({ figures }) => figures as Figures);
  const figures = addedUp(at % 2 === 0 ? base.slice(0, 1 + at % 64) : base, start);
  const right: Report = { ...small[0]!, agency: `某省某市第${at + 1}局`, figures };
  const sections = sectionsOf(writeNarrative(currentForm, right, askedOf(right, told)));
  return { ...right, sections, figures: start.below(10) === 0 ? corruptAnyhow(figures, 1 + start.below(8), start) : figures };
}

export const workbookOf = (report: Report): Uint8Array => newXlsx(reportWorkbook(currentForm, report, {}).sheets);
