import { z } from 'zod';
import { formById, forms, isFigureKey } from '../form/index.js';
import { bodyKinds } from './body.js';
import type { Report } from './report.js';
import { isWaiver, type Waiver } from './waiver.js';

const count = z.number().refine(Number.isFinite).nullable();

const place = z.union([
  z.object({ sheet: z.string(), cell: z.string() }),
  z.object({ section: z.enum(['preface', 'overview', 'problems', 'other']), start: z.number(), end: z.number() }),
]);

const problemKinds = [
  'placeholder', 'text', 'unit', 'full-width', 'chinese-numeral', 'thousands', 'negative', 'fraction',
  'excel-error', 'uncomputed', 'formula-text', 'number-as-text', 'date', 'leading-zero', 'whitespace',
] as const;

const reportSchema = z.object({
  form: z.string(),
  agency: z.string(),
  year: z.number().int().min(2000).max(2100).nullable(),
  body: z.enum(bodyKinds).optional(),
  figures: z.record(z.string(), count),
  entries: z.record(z.string(), z.object({
    text: z.string(),
    problem: z.object({ kind: z.enum(problemKinds), suggestion: z.number().optional() }),
  })).default({}),
  sections: z.object({
    preface: z.string().optional(), overview: z.string().optional(), problems: z.string().optional(), other: z.string().optional(),
  }).default({}),
  places: z.record(z.string(), place).default({}),
  waivers: z.array(z.custom<Waiver>(isWaiver)).optional(),
  notes: z.union([z.array(z.string()), z.string().transform((note) => [note])]).default([]),
});

/** What is wrong with a report's JSON, as one Chinese sentence. */
export class ReportJsonError extends Error {
  override readonly name = 'ReportJsonError';
}

/** Reads the Report JSON of the contract. Unknown properties (a seed's source, say) are left out. Throws ReportJsonError. */
export function parseReport(json: string): Report {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new ReportJsonError('文件不是有效的 JSON，请重新导出。', { cause: error });
  }
  const parsed = reportSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new ReportJsonError(`文件不是年报数据：“${issue.path.join('.') || '最外层'}”缺失或类型不对。请使用 gouji read 导出的文件。`);
  }
  const form = formById(parsed.data.form);
  if (!form) throw new ReportJsonError(`不认识的报告格式“${parsed.data.form}”，目前支持 2021 年格式。`);
  const unknown = Object.keys({ ...parsed.data.figures, ...parsed.data.entries }).find((key) => !forms.some((one) => isFigureKey(one, key)));
  if (unknown !== undefined) throw new ReportJsonError(`格式中没有“${unknown}”这一数，请核对文件。`);
  return parsed.data as Report;
}

/** Same report, same bytes: figures in form order, two spaces, a final newline. */
export function writeReport(report: Report): string {
  const form = formById(report.form);
  if (!form) throw new Error(`no form ${report.form}`);
  // a report that mixes two forms holds figures of the other one too
  const keys = new Set([form, ...forms].flatMap(({ figures }) => figures.map(({ key }) => key)));
  const inOrder = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries([...keys].flatMap((key) => (key in record ? [[key, record[key]!]] : [])));
  const { agency, year, body, sections, waivers = [], notes } = report;
  return `${JSON.stringify({
    form: report.form, agency, year, ...(body === undefined ? {} : { body }), figures: inOrder(report.figures), entries: inOrder(report.entries), sections,
    places: inOrder(report.places), ...(waivers.length === 0 ? {} : { waivers }), notes,
  }, null, 2)}\n`;
}
