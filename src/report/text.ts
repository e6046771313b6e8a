import type { CellPlace, TextKey, TextPlace } from './place.js';

export interface TextParagraph {
  readonly text: string;
  /** The cell that holds it; a page, a letter or a text has no cells that a person sees. */
  readonly at?: CellPlace;
}

/** A section that is there and empty has no paragraphs; one that is not there, or was never asked for, has no key. */
export type Sections = Readonly<Partial<Record<TextKey, readonly TextParagraph[]>>>;

/** The paragraphs of a section on lines of their own; empty where it is not there. */
export function textOf(sections: Sections, key: TextKey): string {
  return (sections[key] ?? []).map(({ text }) => text).join('\n');
}

/** Lines as paragraphs; blank ones are none. */
export function paragraphsIn(text: string, at?: CellPlace): TextParagraph[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '').map((line) => ({ text: line, ...(at ? { at } : {}) }));
}

/** Where words of textOf stand, by their characters in it; words over several paragraphs stand in the first. */
export function placeIn(sections: Sections, section: TextKey, start: number, end: number): TextPlace {
  const own = sections[section] ?? [];
  let from = 0;
  let index = 0;
  while (index < own.length - 1 && start > from + own[index]!.text.length) from += own[index++]!.text.length + 1;
  const { text, at } = own[index]!;
  return { section, paragraph: index + 1, start: start - from, end: Math.min(end - from, text.length), ...(at ? { at } : {}) };
}
