import type { CellPlace, TextKey } from './place.js';

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
