import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { check } from '../src/check/check.js';
import { newXlsx, readXlsx } from '../src/files/xlsx/index.js';
import { currentForm } from '../src/form/index.js';
import { readReport } from '../src/finder/read-report.js';
import { parseReport } from '../src/report/json.js';
import { reportWorkbook } from '../src/workbook/sheets/report-sheets.js';
import { medians, microseconds, type Measured } from './measure.js';

/** Bytes to findings, as the command line does it, against only inflating the same bytes. */
export function benchXlsx(): Measured[] {
  const report = parseReport(readFileSync(new URL('../seeds/suqian-2024.json', import.meta.url), 'utf8'));
  const bytes = newXlsx(reportWorkbook(currentForm, report, {}).sheets);
  const checking = (): unknown => {
    const { report, tables } = readReport(readXlsx(bytes).sheets.map(({ grid }) => grid), currentForm);
    return check(report, { tables });
  };
  const [whole, reading, inflating] = medians([checking, () =>
    readXlsx(bytes), () => unzipSync(bytes)], 300, 5) as [number, number, number];
  const reference = `inflating only ${microseconds(inflating)}`;
  return [
    { name: `one xlsx of ${bytes.length} bytes, to grids`, value: microseconds(reading), reference, ratio: reading / inflating },
    { name: 'the same, bytes to findings', value: microseconds(whole), reference, ratio: whole / inflating, budget: '4 ×' },
  ];
}
