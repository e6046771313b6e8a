import * as z from 'zod/mini';
import { formById, forms, isFigureKey } from '../form/index.js';
import { bodyKinds } from './body.js';
import { entryProblemKinds } from './entry.js';
import { textKeys, type CellPlace, type Place, type TextKey } from './place.js';
import { judged, type Report } from './report.js';
import { paragraphsIn, textOf, type Sections, type TextParagraph } from './text.js';
import { unreadReasons } from './unread.js';
import { waiverSchema } from './waiver.js';

const count = z.nullable(z.number());

const cellPlace = z.object({ sheet: z.string(), cell: z.string() });

const place = z.union([
  cellPlace,
  z.object({ section: z.enum(textKeys), paragraph: z.number(), start: z.number(), end: z.number(), at: z.optional(cellPlace) }),
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
  const { sections, places, ...rest } = parsed.data;
  const report = { ...rest, ...withPlaces(sections, places as Report['places']) } as Report;
  const form = formById(report.form);
  if (!form) throw new ReportJsonError({ kind: 'unknownForm', form: report.form });
  const { figures, entries, unread } = report;
  const unknown = Object.keys({ ...figures, ...entries, ...unread }).find((key) => !forms.some((one) => isFigureKey(one, key)));
  if (unknown !== undefined) throw new ReportJsonError({ kind: 'unknownFigure', figure: unknown });
  return judged(form, report);
}

/** Same report, same bytes: figures in form order, two spaces, a final newline. */
export const reportJson = (report: Report): string => `${JSON.stringify(reportData(report), null, 2)}\n`;

/** The keys of a form in its order, then those of the others: a report that mixes two forms holds figures of the other one too. */
const orders = new Map(forms.map((form) =>
  [form.id, [...new Set([form, ...forms].flatMap(({ figures }) => figures.map(({ key }) => key)))]]));

/** What Report JSON says, in its order. */
export function reportData(report: Report): object {
  const keys = orders.get(report.form);
  if (!keys) throw new Error(`no form ${report.form}`);
  const inOrder = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> => {
    const ordered: Record<string, Value> = {};
    for (const key of keys) if (key in record) ordered[key] = record[key]!;
    return ordered;
  };
  const { agency, year, body, waivers = [], notes } = report;
  const there = textKeys.filter((key) => report.sections[key]);
  const sections = Object.fromEntries(there.map((key) => [key, textOf(report.sections, key)]));
  const places = { ...inOrder(report.places), ...Object.fromEntries(there.flatMap((key) => placesOf(report.sections, key))) };
  return {
    form: report.form, agency, year, body,
    figures: inOrder(report.figures), entries: inOrder(report.entries),
    unread: inOrder(report.unread), sections, places, ...(waivers.length === 0 ? {} : { waivers }), notes,
  };
}

/** Where the paragraphs stand, among the places of the figures: `overview.1` is the first of 一. */
function placesOf(sections: Sections, key: TextKey): [string, CellPlace][] {
  return sections[key]!.flatMap(({ at }, index): [string, CellPlace][] => (at ? [[`${key}.${index + 1}`, at]] : []));
}

function withPlaces(
  texts: Readonly<Partial<Record<TextKey, string>>>, places: Readonly<Record<string, Place>>,
): Pick<Report, 'sections' | 'places'> {
  const left = { ...places };
  const sections = textKeys.flatMap((key): [TextKey, readonly TextParagraph[]][] => {
    if (texts[key] === undefined) return [];
    return [[key, paragraphsIn(texts[key]).map((paragraph, index) => {
      const name = `${key}.${index + 1}`;
      const at = left[name];
      if (!at || !('cell' in at)) return paragraph;
      delete left[name];
      return { ...paragraph, at };
    })]];
  });
  return { sections: Object.fromEntries(sections), places: left };
}
