import { frameOf, refreshed, spansOf, survivingSpans, type Refreshed, type Span } from '../../narrative/edited.js';
import type { Paragraph } from '../../narrative/types.js';
import { paragraphText } from '../../narrative/write.js';
import type { WrittenParagraph } from '../kept/text-record.js';

/** What the slots of a paragraph say now, by their names. */
export type Current = (name: string) => string | undefined;

/** A paragraph as it is written anew: what to keep of it. */
export function recordOfParagraph(paragraph: Paragraph): WrittenParagraph {
  const slots = spansOf(paragraph);
  return { id: paragraph.id, text: paragraphText(paragraph), ...(slots.length > 0 ? { slots } : {}) };
}

/** A person's version of a paragraph with those of our slots that are left in it, as they are now. */
export function personsText(before: WrittenParagraph, shown: string, current: Current): Refreshed {
  return refreshed(shown, slotsIn(before, shown), current);
}

function slotsIn({ text, slots = [], kept, own }: WrittenParagraph, shown: string): readonly Span[] {
  if (kept === undefined || own === undefined) return survivingSpans(text, slots, shown);
  return kept === shown ? own : survivingSpans(kept, own, shown);
}

/** What to keep of it. Where nothing but the values of our slots changed, and all of them are left, it is up to date. */
export function recordOfPersons(before: WrittenParagraph, next: Paragraph, { text, spans }: Refreshed): WrittenParagraph {
  const now = recordOfParagraph(next);
  const { id, text: written, slots = [] } = before;
  const isCurrent = spans.length > 0 && spans.length === slots.length
    && frameOf(written, slots) === frameOf(now.text, now.slots ?? []);
  const base = isCurrent ? now : { id, text: written, ...(slots.length > 0 ? { slots } : {}) };
  return { ...base, kept: text, ...(spans.length > 0 ? { own: spans } : {}) };
}
