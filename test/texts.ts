import { paragraphsIn, textOf, type Sections } from '../src/report/text.js';
import { textKeys, type TextKey } from '../src/report/place.js';

type Texts = Readonly<Partial<Record<TextKey, string>>>;

/** Each section as one text, its paragraphs on lines of their own. */
export function textsIn(sections: Sections): Texts {
  return Object.fromEntries(textKeys.flatMap((key) => (sections[key] ? [[key, textOf(sections, key)]] : [])));
}

/** Sections of paragraphs that stand nowhere. */
export function sectionsWith(texts: Texts): Sections {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, paragraphsIn(text)]));
}
