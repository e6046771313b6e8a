import type { Paragraph } from './types.js';

/** A slot in a text that was written: its name, and where its words stand. */
export interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The slots of a paragraph that have a name and something to say. */
export function spansOf({ pieces }: Paragraph): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : piece.text;
    if (typeof piece !== 'string' && piece.name !== undefined && !piece.blank) {
      spans.push({ name: piece.name, start: at, end: at + text.length });
    }
    at += text.length;
  }
  return spans;
}

/** As far as words beside a slot are compared, and how many of them it must have kept. */
const context = 8;
const enough = 3;

/** Occurrences of one slot's words that are looked at. */
const mostPlaces = 200;

/**
 * Where the slots of a written text stand in what a person made of it: the same words, no part of a longer number, with most of
 * the same words beside them. A slot whose number was changed, or that stands in two places alike, is the person's now.
 */
export function survivingSpans(written: string, spans: readonly Span[], present: string): Span[] {
  const claims = spans.flatMap((span) => {
    const [best, second] = placesOf(written, span, present).sort((one, other) => other.likeness - one.likeness);
    return best && best.likeness > (second?.likeness ?? 0) ? [{ span, ...best }] : [];
  }).sort((one, other) => other.likeness - one.likeness || one.span.start - other.span.start);
  const taken: Span[] = [];
  for (const { span, at } of claims) {
    const found = { name: span.name, start: at, end: at + span.end - span.start };
    if (taken.every(({ start, end }) => found.end <= start || found.start >= end)) taken.push(found);
  }
  return taken.sort((one, other) => one.start - other.start);
}

interface Claim {
  readonly at: number;
  readonly likeness: number;
}

function placesOf(written: string, { start, end }: Span, present: string): Claim[] {
  const words = written.slice(start, end);
  if (words === '') return [];
  const isNumber = /^[\d.]+$/.test(words);
  // what stood alone in its paragraph has nothing beside it to be known by
  const least = Math.min(enough, start + written.length - end);
  const found: Claim[] = [];
  for (let at = present.indexOf(words); at >= 0 && found.length < mostPlaces; at = present.indexOf(words, at + 1)) {
    const after = at + words.length;
    if (isNumber && (/[\d.]/.test(present[at - 1] ?? '') || /[\d.%]/.test(present[after] ?? ''))) continue;
    let [before, behind] = [0, 0];
    while (before < context && start - before > 0 && written[start - before - 1] === present[at - before - 1]) before++;
    while (behind < context && end + behind < written.length && written[end + behind] === present[after + behind]) behind++;
    if (before + behind >= least) found.push({ at, likeness: before + behind });
  }
  return found;
}

export interface Refreshed {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly changes: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** The text with its slots as they are now; one of which nothing is known stays. A number that a person typed is no slot. */
export function refreshed(text: string, spans: readonly Span[], current: (name: string) => string | undefined): Refreshed {
  const changes: Refreshed['changes'][number][] = [];
  const kept: Span[] = [];
  let [result, at] = ['', 0];
  for (const { name, start, end } of spans) {
    const from = text.slice(start, end);
    const to = current(name) ?? from;
    if (to !== from) changes.push({ name, from, to });
    result += text.slice(at, start);
    kept.push({ name, start: result.length, end: result.length + to.length });
    result += to;
    at = end;
  }
  return { text: result + text.slice(at), spans: kept, changes };
}

/** The words around the slots: alike where nothing but their values differs. */
export function frameOf(text: string, spans: readonly Span[]): string {
  return refreshed(text, spans, (name) => `{${name}}`).text;
}
