import { formById } from '../../form/index.js';
import type { FigureKey } from '../../form/types.js';
import type { Span } from '../../report/marked.js';
import type { TextPlace } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import { readClaims, type Claim } from '../read/claims.js';
import { cleanText } from '../read/clean.js';
import { numeralsLike, type Replacement } from './numeral-like.js';
import { writtenClaim } from './written-claim.js';

/** A paragraph as it stands, and as it would agree with the tables. */
export interface Correction {
  readonly place: TextPlace;
  readonly before: string;
  readonly after: string;
  /** The words that go, and those that come. */
  readonly out: Span;
  readonly in: Span;
  /** The figures that the new words give. */
  readonly figures: readonly FigureKey[];
}

/** As many as a person can choose from. */
const most = 4;

/**
 * What a claim that does not hold may say instead: the number of the tables, written as the old one is; for “none” and “all” a
 * clause of the writer. Each was read again: with it the claim holds. The tables are right in all of this; a person decides.
 */
export function correctionsOf(report: Report, claim: Claim, lastYear?: Report): Correction[] {
  const form = formById(report.form)!;
  const place = claim.number ?? claim.place;
  const paragraph = report.sections[place.section]?.[place.paragraph - 1]?.text;
  if (claim.outcome !== 'broken' || paragraph === undefined) return [];
  const { kind, amount } = claim.frame;
  const corrections: Correction[] = [];
  const offer = (replacements: readonly Replacement[], figures: readonly FigureKey[]): void => {
    for (const replacement of replacements) {
      const made = correctionBy(paragraph, place, replacement, figures);
      if (corrections.some(({ after }) => after === made.after)) return;
      if (made.after !== paragraph && holds(report, made, lastYear)) {
        corrections.push(made);
        return;
      }
    }
  };
  if ((kind === 'number' || kind === 'share' || kind === 'change') && amount && claim.number && isWhole(claim, paragraph)) {
    for (const [index, { low, high, unknown }] of claim.expected.entries()) {
      if (low !== high || unknown.length > 0 || low < 0 || !Number.isFinite(low)) continue;
      offer(numeralsLike(paragraph, claim.number, amount, low),
        (kind === 'number' ? claim.accepts[index]! : claim.accepts.flat()).map(([key]) => key));
    }
  } else if (kind === 'zero' || kind === 'all') {
    const written = writtenClaim(form, report, claim, paragraph);
    if (written) offer([written], claim.accepts.flatMap((terms) => terms.map(([key]) => key)));
  }
  return corrections.slice(0, most);
}

/** The number stands in one paragraph, and does not go on in the next line of a broken page. */
function isWhole({ number, text, frame: { amount } }: Claim, paragraph: string): boolean {
  return cleanText(paragraph.slice(number!.start, number!.end)).text === text.slice(amount!.start, amount!.end);
}

function correctionBy(before: string, place: TextPlace, { start, end, words }: Replacement, figures: readonly FigureKey[]): Correction {
  return {
    place, before, after: before.slice(0, start) + words + before.slice(end), out: { start, end },
    in: { start, end: start + words.length }, figures: [...new Set(figures)],
  };
}

/** Whether the text, so changed, agrees with the tables where it was changed. */
function holds(report: Report, { place, after, in: words }: Correction, lastYear: Report | undefined): boolean {
  const own = report.sections[place.section]!;
  const sections = {
    ...report.sections, [place.section]: own.map((one, index) => (index === place.paragraph - 1 ? { ...one, text: after } : one)),
  };
  const isHere = ({ section, paragraph, start, end }: TextPlace): boolean =>
    section === place.section && paragraph === place.paragraph && start < words.end && end > words.start;
  const here = readClaims({ ...report, sections }, lastYear).filter((claim) =>
    claim.frame.kind !== 'sum' && isHere(claim.number ?? claim.place));
  return here.some(({ outcome }) => outcome === 'holds') && here.every(({ outcome }) => outcome !== 'broken');
}
