import { readFileSync } from 'node:fs';
import type { FigureKey } from '../src/form/types.js';
import { readClaims, type Claim } from '../src/narrative/read/claims.js';
import { claimVerdicts, verdictOf, type ClaimVerdict } from '../src/narrative/read/ledger.js';
import type { TextKey } from '../src/report/place.js';
import { lastYearIn, type PublishedReport } from './claims-corpus.js';

/** A number or claim of a published text as a person ended it, who did not know what the reader says of it. */
export interface Label {
  readonly report: string;
  readonly section: TextKey;
  /** Where it begins, white space left out. */
  readonly at: number;
  readonly words: string;
  readonly verdict: ClaimVerdict;
  /** Verdicts that a careful reader may give as well: a blank cell, a table that is not in the excerpt. */
  readonly or?: readonly ClaimVerdict[];
  readonly about?: readonly FigureKey[];
}

export const labelsFile = new URL('../test/fixtures/claims/labels.json', import.meta.url);

/** What the reader made of a label; `none` where it saw no number at all. */
export interface Labelled {
  readonly label: Label;
  readonly read: ClaimVerdict | 'none';
  readonly isRight: boolean;
}

/** The labels of all texts at hand. */
export function labelled(reports: readonly PublishedReport[], labels: readonly Label[] = allLabels()): Labelled[] {
  return reports.flatMap(({ name, report }) => {
    const own = labels.filter((one) => one.report === name);
    if (own.length === 0) return [];
    const claims = readClaims(report, lastYearIn(reports, name)).filter(({ frame }) => frame.kind !== 'sum');
    return own.map((label) => {
      const claim = claims.find((one) => isOf(one, label));
      const read = claim ? verdictOf(claim) : isNumber(label) || label.verdict !== '与表无关' ? 'none' : '与表无关';
      return { label, read, isRight: read === label.verdict || (label.or ?? []).some((other) => other === read) };
    });
  });
}

export function allLabels(): Label[] {
  return JSON.parse(readFileSync(labelsFile, 'utf8')) as Label[];
}

/** Words without a number that are of no table need not be seen: 未产生信息处理费. */
const isNumber = ({ words }: Label): boolean => /[0-9]/.test(words);

/** The number of the label, or a claim in words that has words of it. */
function isOf({ place, frame, text }: Claim, label: Label): boolean {
  const { section, at, words } = label;
  if (place.section !== section || isNumber(label) !== (frame.amount !== undefined)) return false;
  const { start, end } = frame.amount ?? frame;
  const from = text.slice(0, start).replace(/\s/g, '').length;
  const to = from + text.slice(start, end).replace(/\s/g, '').length;
  return from < at + words.length && at < to;
}

/** One row a label's verdict, one column a verdict of the reader, with precision and recall of each. */
export function confusionTable(all: readonly Labelled[]): string {
  // what a label admits as well counts as its own verdict
  const columns = [...claimVerdicts, 'none'] as const;
  const verdictRead = ({ label, read, isRight }: Labelled): string => (isRight ? label.verdict : read);
  const count = (label: ClaimVerdict | undefined, read: string | undefined): number =>
    all.filter((one) => (label ?? one.label.verdict) === one.label.verdict && (read ?? verdictRead(one)) === verdictRead(one)).length;
  const rows = claimVerdicts.map((verdict) => {
    const right = count(verdict, verdict);
    return `| ${verdict} | ${columns.map((read) => count(verdict, read)).join(' | ')} | ${
      percent(right, count(undefined, verdict))} | ${percent(right, count(verdict, undefined))} |`;
  });
  return [
    `| label | read as ${claimVerdicts.join(' | ')} | not seen | precision | recall |`,
    `|---|${columns.map(() => '---|').join('')}---|---|`,
    ...rows, '', `${all.length} labels, ${all.filter(({ isRight }) => isRight).length} of them read as a person reads them.`,
  ].join('\n');
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${(part / whole * 100).toFixed(1)} %`);

/** What the reader ends otherwise than a person, with the words around it. */
export function wronglyRead(all: readonly Labelled[]): string[] {
  return all.filter(({ isRight }) => !isRight).map(({ label: { report, section, words, verdict }, read }) =>
    `- ${report} ${section} ${words}: ${verdict}, read as ${read}`);
}
