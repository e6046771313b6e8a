import type { FigureKey } from '../../form/types.js';
import type { Place } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import { sentenceOf, type Claim } from './claims.js';
import { otherMatters } from './lexicon/meanings.js';

/** How a number of the text ends. */
export const claimVerdicts = ['相符', '不符', '与表无关', '未读懂'] as const;

export type ClaimVerdict = (typeof claimVerdicts)[number];

/** One number or claim of the text as it is printed. */
export interface LedgerLine {
  readonly section: string;
  readonly sentence: string;
  readonly words: string;
  readonly kind: string;
  /** null where the text says none or all in words. */
  readonly value: number | null;
  readonly accepts: readonly (readonly (readonly [figure: FigureKey, sign: number])[])[];
  readonly verdict: ClaimVerdict;
  readonly why: string;
  readonly places: readonly Place[];
}

/** What is understood and cannot be compared is unchecked, as what is not understood. */
export function verdictOf({ outcome }: Pick<Claim, 'outcome'>): ClaimVerdict {
  switch (outcome) {
    case 'holds': return '相符';
    case 'broken': return '不符';
    case 'apart': return '与表无关';
    case 'undecided': case 'unread': return '未读懂';
  }
}

export function ledgerOf(claims: readonly Claim[], { places }: Pick<Report, 'places'>): LedgerLine[] {
  return claims.map((claim) => {
    const keys = [...new Set(claim.accepts.flatMap((terms) => terms.map(([key]) => key)))];
    return {
      section: claim.place.section, sentence: sentenceOf(claim), words: claim.words, kind: claim.frame.kind,
      value: claim.frame.amount?.value ?? (claim.frame.kind === 'zero' ? 0 : null),
      accepts: claim.accepts, verdict: verdictOf(claim), why: whyOf(claim),
      places: [claim.place, ...keys.flatMap((key) => places[key] ?? [])],
    };
  });
}

/** Why it ended so, in a few words. */
export function whyOf({ outcome, frame, expected, lacks, closedOnly }: Claim): string {
  switch (outcome) {
    case 'holds': return '';
    case 'broken': return closedOnly ? '疑只计已审结' : `表里是${[...new Set(expected.map(({ low, high }) =>
      (low === high ? String(round(low)) : `${round(low)}以上`)))].slice(0, 4).join('或')}`;
    case 'apart': return frame.other ? otherMatters[frame.other] : '';
    case 'undecided': return lacks.includes('lastYear') ? '已读懂，没有上年年报可比' : '已读懂，表里的数是空格或者没有读到';
    case 'unread': return frame.named.length > 0 ? '与表里相近的数不同，句中有没认出的词' : '没有认出说的是哪个数';
  }
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
