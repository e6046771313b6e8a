import fc from 'fast-check';
import { newXlsx } from '../src/files/xlsx/index.js';
import { currentForm } from '../src/form/index.js';
import { addedUp, corruptAnyhow, random, type Figures, type Random } from '../test/check/suspects/corrupt.js';
import type { Report } from '../src/report/report.js';
import { reportWorkbook } from '../src/workbook/sheets/report-sheets.js';
import { consistentReports, seedNames, seedWithText } from '../test/reports.js';

/** Reports of bodies that all differ: every second one with figures of a province, one of ten with 1 to 8 wrong cells, all with a text. */
export function* differentReports(count: number, seedNumber: number): Generator<Report> {
  const start = random(seedNumber);
  const small = fc.sample(consistentReports, { seed: seedNumber, numRuns: 64 });
  const texts = seedNames.map((name) => seedWithText(name).sections);
  for (let at = 0; at < count; at++) yield reportOf(at, small, texts, start);
}

function reportOf(at: number, small: readonly Report[], texts: readonly Report['sections'][], start: Random): Report {
  const base = small.map(({ figures }) => figures as Figures);
  const right = addedUp(at % 2 === 0 ? base.slice(0, 1 + at % 64) : base, start);
  const figures = start.below(10) === 0 ? corruptAnyhow(right, 1 + start.below(8), start) : right;
  return { ...small[0]!, agency: `某省某市第${at + 1}局`, figures, sections: texts[at % texts.length]! };
}

export const workbookOf = (report: Report): Uint8Array => newXlsx(reportWorkbook(currentForm, report, {}).sheets);
