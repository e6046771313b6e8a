import type { FigureKey, Form } from '../../form/types.js';
import type { Report } from '../../report/report.js';
import { termsOf, type Terms } from '../read/accepts.js';
import { readClaims, type Claim } from '../read/claims.js';
import { cleanText } from '../read/clean.js';
import { tokens } from '../read/tokens.js';
import type { Paragraph, Slot } from '../types.js';
import { paragraphText, sectionsOf, writeNarrative } from '../write.js';
import type { Replacement } from './numeral-like.js';

const marks = new Set('，,；;。！？!?：:\n');
const opening = new Set('（(');
const closing = new Set('）)');

/**
 * The clause of a false “none” or “all”, as the writer of our texts says it of these tables; words before the “none” that name
 * nothing stay. Undefined where the writer says nothing of it, or the clause has numbers of its own.
 */
export function writtenClaim(form: Form, report: Report, claim: Claim, paragraph: string): Replacement | undefined {
  const { start } = claim.place;
  // the words go on in the next line of a broken page
  if (cleanText(paragraph.slice(start, claim.place.end)).text !== claim.words) return undefined;
  const end = clauseEnd(paragraph, claim.place.end);
  const clause = cleanText(paragraph.slice(start, end));
  const found = tokens(clause.text);
  if (found.some(({ kind }) => kind === 'amount')) return undefined;
  const text = writeNarrative(form, { ...report, sections: {} }, {});
  const broken = claim.accepts.map((terms) => said(text, keysOf(terms)));
  if (broken.length === 0 || broken.includes(undefined)) return undefined;
  const right = saidNone(form, report, text, claim);
  const turn = found.findIndex((token) => token.kind === 'word' && (token.word.part === 'not' || token.word.part === 'every'));
  const before = found.slice(0, Math.max(turn, 0));
  const isPlain = before.every((token) => token.kind !== 'word' || (!token.word.head && !token.word.other && token.word.part !== 'about'));
  const from = turn > 0 && isPlain ? start + clause.origin(found[turn]!.start) : start;
  return { start: from, end, words: [...new Set([...broken, ...right])].join('，') };
}

function keysOf(terms: Terms): FigureKey[] | undefined {
  return terms.every(([, sign]) => sign === 1) ? terms.map(([key]) => key) : undefined;
}

/** The clause in which the writer gives the number of these figures. */
function said(text: readonly Paragraph[], keys: readonly FigureKey[] | undefined): string | undefined {
  if (!keys) return undefined;
  for (const paragraph of text) {
    let at = 0;
    for (const piece of paragraph.pieces) {
      const words = typeof piece === 'string' ? piece : piece.text;
      if (typeof piece !== 'string' && !piece.blank && isOf(piece, keys)) return clauseAt(paragraphText(paragraph), at);
      at += words.length;
    }
  }
  return undefined;
}

function isOf({ source }: Slot, keys: readonly FigureKey[]): boolean {
  const own = 'figure' in source ? [source.figure] : 'figures' in source ? source.figures : [];
  return own.length === keys.length && own.every((key) => keys.includes(key));
}

/** What the claim says of other figures, and rightly: the writer's clauses for those. */
function saidNone(form: Form, report: Report, text: readonly Paragraph[], { frame, accepts }: Claim): string[] {
  if (frame.kind !== 'zero' || frame.named.length < 2) return [];
  const wrong = new Set(accepts.flat().map(([key]) => key));
  const sections = sectionsOf(text);
  const written = readClaims({ ...report, sections });
  return frame.named.flatMap((named) => {
    const [terms = []] = termsOf(report, form, named);
    if (terms.length === 0 || terms.some(([key]) => wrong.has(key))) return [];
    const own = written.find((one) => one.frame.kind === 'zero' && one.outcome === 'holds'
      && one.accepts.some((other) => other.length === terms.length && terms.every(([key]) => other.some(([known]) => known === key)))
      && one.accepts.every((other) => other.every(([key]) => !wrong.has(key))));
    return own ? [clauseAt(sections[own.place.section]![own.place.paragraph - 1]!.text, own.place.start)] : [];
  });
}

/** The clause around a character; brackets stay whole. */
function clauseAt(text: string, at: number): string {
  let start = 0;
  let depth = 0;
  for (let index = 0; index < at; index++) {
    if (opening.has(text[index]!)) depth += 1;
    else if (closing.has(text[index]!)) depth -= 1;
    else if (depth === 0 && marks.has(text[index]!)) start = index + 1;
  }
  return text.slice(start, clauseEnd(text, at, depth));
}

function clauseEnd(text: string, from: number, depth = 0): number {
  let open = depth;
  for (let index = from; index < text.length; index++) {
    const letter = text[index]!;
    if (opening.has(letter)) open += 1;
    else if (closing.has(letter)) {
      if (open === 0) return index;
      open -= 1;
    } else if (open === 0 && marks.has(letter)) return index;
  }
  return text.length;
}
