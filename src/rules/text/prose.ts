import { textKeys, type TextKey, type TextPlace } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import type { TextParagraph } from '../../report/text.js';

/** A paragraph, and where it stands. */
export interface Prose extends TextParagraph {
  readonly section: TextKey;
  /** Counted from 1. */
  readonly paragraph: number;
}

/** Some forty rules ask for them in turn: all, and by section. */
const known = new WeakMap<Report['sections'], { readonly all: readonly Prose[]; readonly of: ReadonlyMap<TextKey, readonly Prose[]> }>();

/** The paragraphs of these sections, in reading order. */
export function proseOf({ sections }: Pick<Report, 'sections'>, keys?: readonly TextKey[]): readonly Prose[] {
  let made = known.get(sections);
  if (!made) {
    const of = new Map(textKeys.map((section) =>
      [section, (sections[section] ?? []).map((one, index): Prose => ({ ...one, section, paragraph: index + 1 }))]));
    known.set(sections, made = { all: [...of.values()].flat(), of });
  }
  if (!keys) return made.all;
  return keys.length === 1 ? made.of.get(keys[0]!)! : keys.flatMap((key) => made.of.get(key)!);
}

/** All of a paragraph, or some of its characters. */
export function placeOf({ section, paragraph, text, at }: Prose, start = 0, end = text.length): TextPlace {
  return { section, paragraph, start, end, ...(at ? { at } : {}) };
}
