import { parseReport } from '../report/json.js';
import type { Report } from '../report/report.js';

/** Published reports that come with the product, newest first. */
export function seedReports(): Report[] {
  const files = import.meta.webpackContext('../../seeds', { regExp: /\.json$/ });
  return files.keys().map((file) => parseReport(files(file)))
    .sort((one, other) => (other.year ?? 0) - (one.year ?? 0) || one.agency.localeCompare(other.agency, 'zh-CN'));
}
