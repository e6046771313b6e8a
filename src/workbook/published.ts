import type { LastYear } from '../report/last-year.js';
import { textKeys } from '../report/place.js';
import { paragraphsIn } from '../report/text.js';
import type { Template } from '../narrative/template/template.js';
import { publicationOf, type Publication } from '../publish/publication.js';
import type { Reading } from './reading.js';

/** What of a publication is not in the reading itself. */
export interface Publishing {
  readonly draft?: boolean;
  readonly template?: Template | undefined;
  /** Goes before the one that is kept. */
  readonly lastYear?: LastYear | undefined;
}

/** The report of a reading as it is published, with the facts that are told in its workbook: pane and command line give out the same. */
export function publicationFrom(
  { report, kept }: Pick<Reading, 'report' | 'kept'>, { draft = false, template, lastYear = kept.lastYear }: Publishing = {},
): Publication {
  return publicationOf(report, kept.facts, { draft, lastYear, template });
}

/** What is printed is what is checked, also where we wrote it. */
export function withPrintedText<Read extends Reading>(reading: Read, { texts }: Publication): Read {
  const sections = Object.fromEntries(textKeys.map((key) => [key, paragraphsIn(texts[key] ?? '')]));
  return { ...reading, report: { ...reading.report, sections } };
}
