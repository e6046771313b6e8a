import { textKeys } from '../../report/place.js';
import type { Publication } from '../publication.js';

/** Of the figures in form order, blanks included, and of the texts as printed: who holds two copies sees whether they say the same. */
export async function digestOf({ form, report, texts }: Publication): Promise<string> {
  const said = [
    report.form, report.agency, report.year,
    form.figures.map(({ key }) => report.figures[key] ?? null),
    textKeys.map((key) => texts[key] ?? ''),
  ];
  const hash = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(said)));
  return `sha256:${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
