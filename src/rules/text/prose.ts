import { textKeys, type TextKey, type TextPlace } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import type { TextParagraph } from '../../report/text.js';

/** A paragraph, and where it stands. */
export interface Prose extends TextParagraph {
  readonly section: TextKey;
  /** Counted from 1. */
  readonly paragraph: number;
}

/** The paragraphs of these sections, in reading order. */
export function proseOf({ sections }: Pick<Report, 'sections'>, keys: readonly TextKey[] = textKeys): Prose[] {
  return keys.flatMap((section) => (sections[section] ?? []).map((one, index) => ({ ...one, section, paragraph: index + 1 })));
}

/** All of a paragraph, or some of its characters. */
export function placeOf({ section, paragraph, text, at }: Prose, start = 0, end = text.length): TextPlace {
  return { section, paragraph, start, end, ...(at ? { at } : {}) };
}
