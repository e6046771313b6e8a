import * as z from 'zod/mini';
import { formById, forms, isFigureKey } from '../form/index.js';
import { bodyKinds } from './body.js';
import { entryProblemKinds } from './entry.js';
import { judged, textKeys, type Report } from './report.js';
import { unreadReasons } from './unread.js';
import { waiverSchema } from './waiver.js';

const count = z.nullable(z.number());

const place = z.union([
  z.object({ sheet: z.string(), cell: z.string() }),
  z.object({ section: z.enum(textKeys), start: z.number(), end: z.number() }),
]);

const year = z.nullable(z.number().check(z.int(), z.minimum(2000), z.maximum(2100)));

const reportSchema = z.object({
  form: z.string(),
  agency: z.string(),
  year,
  body: z.optional(z.enum(bodyKinds)),
  figures: z.record(z.string(), count),
  entries: z._default(z.record(z.string(), z.object({
    text: z.string(),
    problem: z.object({ kind: z.enum(entryProblemKinds), suggestion: z.optional(z.number()) }),
  })), {}),
  unread: z._default(z.record(z.string(), z.enum(unreadReasons)), {}),
  sections: z._default(z.partialRecord(z.enum(textKeys), z.string()), {}),
  places: z._default(z.record(z.string(), place), {}),
  waivers: z.optional(z.array(waiverSchema)),
  notes: z._default(z.union([z.array(z.string()), z.pipe(z.string(), z.transform((note: string) => [note]))]), []),
});

/** What is wrong with a report's JSON: no JSON at all, not a report (at this property), a form or a figure that is not known. */
export type ReportJsonFault =
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notReport'; readonly property: string }
  | { readonly kind: 'unknownForm'; readonly form: string }
  | { readonly kind: 'unknownFigure'; readonly figure: string };

/** files/words.ts has its sentences. */
export class ReportJsonError extends Error {
  override readonly name = 'ReportJsonError';

  constructor(readonly fault: ReportJsonFault, options?: ErrorOptions) {
    super(`no report: ${JSON.stringify(fault)}`, options);
  }
}

/** By its name and not by its class; see isFileError. */
export function isReportJsonError(error: unknown): error is ReportJsonError {
  return error instanceof Error && error.name === 'ReportJsonError';
}

/**
 * Reads the Report JSON of the contract. Unknown properties (a seed's source, say) are left out. Every figure is judged as
 * one from a cell is: nothing passes because it came as JSON. Throws ReportJsonError.
 */
export function parseReport(json: string): Report {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new ReportJsonError({ kind: 'notJson' }, { cause });
  }
  const parsed = z.safeParse(reportSchema, data);
  if (!parsed.success) throw new ReportJsonError({ kind: 'notReport', property: parsed.error.issues[0]!.path.join('.') });
  const report = parsed.data as Report;
  const form = formById(report.form);
  if (!form) throw new ReportJsonError({ kind: 'unknownForm', form: report.form });
  const { figures, entries, unread } = report;
  const unknown = Object.keys({ ...figures, ...entries, ...unread }).find((key) => !forms.some((one) => isFigureKey(one, key)));
  if (unknown !== undefined) throw new ReportJsonError({ kind: 'unknownFigure', figure: unknown });
  return judged(form, report);
}

/** Same report, same bytes: figures in form order, two spaces, a final newline. */
export function reportJson(report: Report): string {
  const form = formById(report.form);
  if (!form) throw new Error(`no form ${report.form}`);
  // a report that mixes two forms holds figures of the other one too
  const keys = new Set([form, ...forms].flatMap(({ figures }) => figures.map(({ key }) => key)));
  const inOrder = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries([...keys].flatMap((key) => (key in record ? [[key, record[key]!]] : [])));
  const { agency, year, body, sections, waivers = [], notes } = report;
  return `${JSON.stringify({
    form: report.form, agency, year, body,
    figures: inOrder(report.figures), entries: inOrder(report.entries),
    unread: inOrder(report.unread), sections, places: inOrder(report.places), ...(waivers.length === 0 ? {} : { waivers }), notes,
  }, null, 2)}\n`;
}
