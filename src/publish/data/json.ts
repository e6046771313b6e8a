import { textKeys } from '../../report/place.js';
import type { Publication } from '../publication.js';
import { digestOf } from './digest.js';
import { printedName } from './names.js';

/** Open data: a report's JSON that any gouji reads again, with the printed name of each number and without what is only the office's. */
export function toJson(publication: Publication): string {
  const { form, report, title, texts, draft } = publication;
  const { agency, year, body, figures } = report;
  return `${JSON.stringify({
    title: title.join(''), ...(draft ? { draft } : {}),
    form: form.id, basis: form.basis, agency, year, body,
    digest: digestOf(publication),
    figures: Object.fromEntries(form.figures.map(({ key }) => [key, figures[key] ?? null])),
    names: Object.fromEntries(form.figures.map((figure) => [figure.key, printedName(form, figure)])),
    sections: Object.fromEntries(textKeys.flatMap((key) => (texts[key] === undefined ? [] : [[key, texts[key]]]))),
  }, null, 2)}\n`;
}
