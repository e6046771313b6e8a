import fc from 'fast-check';
import { bodyKinds } from '../../src/report/body.js';
import type { Report } from '../../src/report/report.js';
import { consistentReports } from '../reports.js';

const names = {
  ministry: '某部', city: '某市人民政府', county: '某县人民政府', township: '某镇人民政府', department: '某区档案局',
  institution: '某区公共项目建设管理中心', enterprise: '某市自来水公司',
} as const;

/** Consistent reports of every kind of body, and of one whose kind nobody said; in many of them whole parts of the tables are 0. */
export const ofAnyBody: fc.Arbitrary<Report> = fc.record({
  report: consistentReports, body: fc.constantFrom(...bodyKinds, undefined),
  zeroed: fc.constantFrom('-', 'applications', 'disputes', 'disclosure.normativeDocuments', 'disclosure', 'disputes.review'),
}).map(({ report: { body: _, ...report }, body, zeroed }) => ({
  ...report, ...(body ? { body, agency: names[body] } : {}),
  figures: Object.fromEntries(Object.entries(report.figures).map(([key, value]) => [key, key.startsWith(zeroed) ? 0 : value])),
}));
