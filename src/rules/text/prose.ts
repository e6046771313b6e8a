import { textKeys, type TextKey, type TextPlace } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import type { TextParagraph } from '../../report/text.js';

/** A paragraph, and where it stands. */
export interface Prose extends TextParagraph {
  readonly section: TextKey;
  /** Counted from 1. */
  readonly paragraph: number;
}

/** Some forty rules ask for them in turn. */
const known = new WeakMap<Report['sections'], readonly Prose[]>();

/** The paragraphs of these sections, in reading order. */
export function proseOf({ sections }: Pick<Report, 'sections'>, keys?: readonly TextKey[]): readonly Prose[] {
  let all = known.get(sections);
  if (!all) {
    all = textKeys.flatMap((section) => (sections[section] ?? []).map((one, index) => ({ ...one, section, paragraph: index + 1 })));
    known.set(sections, all);
  }
  return keys ? keys.flatMap((key) => all.filter(({ section }) => section === key)) : all;
}

/** All of a paragraph, or some of its characters. */
export function placeOf({ section, paragraph, text, at }: Prose, start = 0, end = text.length): TextPlace {
  return { section, paragraph, start, end, ...(at ? { at } : {}) };
}
