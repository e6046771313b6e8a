import * as z from 'zod/mini';
import { figureIn, formById, forms, isFigureKey } from '../form/index.js';
import { judgeNumber } from './entry.js';
import { passageKeys } from './passages.js';
import type { Report } from './report.js';

/** The report of the year before, as far as it is compared. */
export interface LastYear extends Pick<Report, 'form' | 'agency' | 'year' | 'figures'> {
  /** Its sentences, to know them again; absent where its text is not at hand. */
  readonly passages?: readonly number[];
  /** A person said that it is the same body's, whatever its name was then. */
  readonly sameBody?: true;
}

/** As a workbook keeps it. @internal */
export const lastYearSchema = z.object({
  form: z.string(), agency: z.string(), year: z.nullable(z.number().check(z.int())),
  figures: z.record(z.string(), z.nullable(z.number())), passages: z.optional(z.array(z.number())), sameBody: z.optional(z.literal(true)),
});

/** A report, or what is kept of one. */
type GivenReport = Pick<Report, 'form' | 'agency' | 'year' | 'figures'> & {
  readonly sections?: Report['sections'];
  readonly passages?: readonly number[] | undefined;
};

/** A report as last year's; a figure that cannot be one (negative, a fraction) is not compared. */
export function asLastYear(
  { form: id, agency, year, figures, sections, passages = sections && passageKeys(sections) }: GivenReport, sameBody = false,
): LastYear {
  const form = formById(id);
  const sound = (key: string, value: number | null): number | null =>
    (form && value !== null && forms.some((one) => isFigureKey(one, key))
      && judgeNumber(value, figureIn(form, key).number).problem === undefined ? value : null);
  return {
    form: id, agency, year, figures: Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, sound(key, value)])),
    ...(passages && passages.length > 0 ? { passages } : {}), ...(sameBody ? { sameBody } : {}),
  };
}

/** The same name, or nothing that says otherwise: a body without a name is not another one. */
export function isSameBody({ agency }: Pick<Report, 'agency'>, lastYear: LastYear): boolean {
  const bare = (name: string): string => name.replace(/\s+/g, '');
  return lastYear.sameBody === true || agency === '' || lastYear.agency === '' || bare(agency) === bare(lastYear.agency);
}
