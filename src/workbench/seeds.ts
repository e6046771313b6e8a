import { factsBeside } from '../narrative/facts/parse.js';
import type { Facts } from '../narrative/types.js';
import { parseReport } from '../report/json.js';
import type { Report } from '../report/report.js';

export interface Seed {
  readonly report: Report;
  readonly facts: Facts;
}

/** Published reports that come with the product, newest first. */
export function seeds(): Seed[] {
  const files = import.meta.webpackContext('../../seeds', { regExp: /\.json$/ });
  return files.keys().map((file) => ({ report: parseReport(files(file)), facts: factsBeside(files(file)) }))
    .sort((one, other) =>
      (other.report.year ?? 0) - (one.report.year ?? 0) || one.report.agency.localeCompare(other.report.agency, 'zh-CN'));
}
