import { textKeys } from '../../report/place.js';
import { sha256 } from '../../report/sha256.js';
import type { SignedContent } from '../../report/signoff.js';
import type { Publication } from '../publication.js';

/** Of the figures in form order, blanks included, and of the texts as printed: who holds two copies sees whether they say the same. */
export function digestOf({ form, report, texts }: Publication): string {
  const said = [
    report.form, report.agency, report.year,
    form.figures.map(({ key }) => report.figures[key] ?? null),
    textKeys.map((key) => texts[key] ?? ''),
  ];
  return `sha256:${sha256(JSON.stringify(said))}`;
}

/** What a signature stands under, to be told from what stands there later. */
export function signedContentOf(publication: Publication): SignedContent {
  const { form, report, texts } = publication;
  return {
    digest: digestOf(publication), form: form.id, agency: report.agency, year: report.year,
    figures: Object.fromEntries(form.figures.map(({ key }) => [key, report.figures[key] ?? null])),
    paragraphs: Object.fromEntries(textKeys.flatMap((key) => {
      const text = texts[key];
      return text === undefined ? [] : [[key, text.split('\n').map((line) => sha256(line).slice(0, paragraphDigits))]];
    })),
  };
}

/** Enough to tell the paragraphs of one report apart; the whole digest is what a signature stands on. */
const paragraphDigits = 16;
