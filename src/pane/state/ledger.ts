import type { Finding } from '../../check/finding.js';
import { whyOf, verdictOf } from '../../narrative/read/ledger.js';
import { readClaims, type Claim } from '../../narrative/read/claims.js';
import { lastYearBeside } from '../../narrative/read/beside.js';
import type { LastYear } from '../../report/last-year.js';
import type { Place } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import { wordsOf } from './claims.js';

/** How a number of the text ends, with what a person settled. */
export const ledgerVerdicts = ['相符', '不符', '与表无关', '未读懂', '已人工核对'] as const;

export type LedgerVerdict = (typeof ledgerVerdicts)[number];

export interface LedgerEntry {
  readonly claim: Claim;
  readonly verdict: LedgerVerdict;
  readonly why: string;
  /** The words first, then the cells that they were held against. */
  readonly places: readonly Place[];
  /** What the check says of it; a number that was not read a person confirms. */
  readonly finding?: Finding;
}

/** Every number of the text with its verdict, in reading order. */
export function ledgerEntries(report: Report, lastYear: LastYear | undefined, findings: readonly Finding[]): LedgerEntry[] {
  const told = findings.filter(({ rule }) => rule.startsWith('claim/'));
  return readClaims(report, lastYearBeside(report, lastYear)).map((claim) => {
    const own = verdictOf(claim);
    const isTold = own === '不符' || own === '未读懂';
    const finding = isTold ? told.find((one) => isOf(one, claim)) : undefined;
    const keys = [...new Set(claim.accepts.flat().map(([key]) => key))];
    return {
      claim, verdict: own === '未读懂' && finding?.waiver ? '已人工核对' : own, why: whyOf(claim),
      places: [claim.place, ...keys.flatMap((key) => report.places[key] ?? [])], ...(finding ? { finding } : {}),
    };
  });
}

function isOf(finding: Finding, { place }: Claim): boolean {
  const words = wordsOf(finding);
  return words !== undefined && words.section === place.section && words.paragraph === place.paragraph && words.start === place.start
    && words.end === place.end;
}

/** `正文 57 个数字：` and how many of each; one that a person settled is named only where there is one. */
export function ledgerCounts(entries: readonly LedgerEntry[]): { readonly verdict: LedgerVerdict; readonly count: number }[] {
  return ledgerVerdicts.map((verdict) => ({ verdict, count: entries.filter((entry) => entry.verdict === verdict).length }))
    .filter(({ verdict, count }) => verdict !== '已人工核对' || count > 0);
}
