import { stat } from 'node:fs/promises';
import { asLastYear, isSameBody, type LastYear } from '../report/last-year.js';
import { LastYearReports } from '../collect/last-years.js';
import { slashed } from '../collect/names.js';
import { roundMarks } from '../collect/order.js';
import { asCommand, readInput, unreadable } from './inputs.js';
import type { Screen } from './screen.js';
import { walk } from './walk.js';

/** Finds the report of the year before for each body. */
export interface LastYears {
  find(report: { readonly agency: string; readonly year: number | null }): LastYear | undefined;
}

export const noLastYears: LastYears = { find: () => undefined };

/**
 * One file is the one body's report of the year before; of several, or of a folder, each is compared with the report of the
 * same agency. One that cannot be read leaves its body without a comparison, and is named on the screen.
 */
export async function readLastYears(path: string, files: number, renamed: boolean, { err }: Screen): Promise<LastYears> {
  const { files: found, hasFolder } = await walk([path]);
  if (!hasFolder) {
    const report = await asCommand(path, async () => (await readInput(path)).report);
    const only = asLastYear(report, renamed);
    return files === 1 ? { find: () => only } : { find: (one) => (one.agency !== '' && isSameBody(one, only) ? only : undefined) };
  }
  const reports = new LastYearReports();
  for (const file of found) {
    try {
      const { report } = await readInput(file);
      reports.add(report, report.agency, roundMarks(slashed(file), await stat(file).then(({ mtime }) => mtime)));
    } catch (error) {
      err(`上年文件夹里的“${file}”没有读：${unreadable(error)}这个单位没有与上年比较。\n`);
    }
  }
  return { find: ({ agency, year }) => reports.find([agency], year) };
}
