import type { Report } from '../../report/report.js';
import { toldNumber, toldPairs, toldWords } from './answer.js';
import type { Facts } from './facts.js';
import { fields, type FactField, type FactKey, type Keyed } from './fields.js';
import type { Topic } from './topics.js';

/** Second of a pair: told beside the first. */
const seconds: readonly FactKey[] = ['lastResults', 'measures'];

/** Cases that were corrected: the law has the report say why. */
const correctedCases = ['disputes.review.corrected', 'disputes.directSuit.corrected', 'disputes.suitAfterReview.corrected'];

/** What this body is asked for, by its kind and its figures, never by its name. Of one whose kind nobody said, everything. */
export function asked({ body, figures }: Pick<Report, 'body' | 'figures'>, facts: Facts): readonly Keyed[] {
  return fields.filter((field) => {
    const { key, bodies, free }: FactField & { key: FactKey } = field;
    if (free || seconds.includes(key)) return false;
    if (bodies && body !== undefined && !bodies.includes(body)) return false;
    // how many pieces only matters where something was charged
    if (key === 'feeCount') return (toldNumber(facts, 'informationFee') ?? 'omit') !== 'omit' && toldNumber(facts, 'informationFee') !== 0;
    return key !== 'correctedReasons' || (correctedCases.some((figure) => (figures[figure] ?? 0) > 0) && !speaksOfDisputes(facts));
  });
}

/** What a form shows: what is asked for, and where a person may add words of their own. */
export function questions(report: Pick<Report, 'body' | 'figures'>, facts: Facts): readonly Keyed[] {
  const all = asked(report, facts);
  return fields.filter((field) => all.includes(field) || 'free' in field);
}

export function isAnswered(facts: Facts, { key, kind }: Keyed): boolean {
  if (kind === 'words') return toldWords(facts, key) !== undefined;
  if (kind !== 'list') return toldNumber(facts, key) !== undefined;
  if (facts[key] === 'none' || facts[key] === 'omit') return true;
  if (key !== 'lastProblems' && key !== 'problems') return true;
  const found = toldPairs(facts, key);
  return found.length > 0 && found.every(({ first, second }) => first !== '' && second !== '');
}

const freeWords = {
  disclosure: 'disclosureWords', applications: 'applicationsWords', management: 'managementWords', platforms: 'platformsWords',
  supervision: 'supervisionWords',
} as const satisfies Partial<Record<Topic, FactKey>>;

/** What is asked for in a topic and not answered. Who wrote the topic in their own words is not asked for its parts. */
export function unanswered(report: Pick<Report, 'body' | 'figures'>, facts: Facts, topic?: Topic): readonly Keyed[] {
  return asked(report, facts).filter((field) =>
    (topic === undefined || field.topic === topic) && !isAnswered(facts, field) && !inOwnWords(facts, field.topic));
}

function inOwnWords(facts: Facts, topic: Topic): boolean {
  const key = freeWords[topic as keyof typeof freeWords] as (typeof freeWords)[keyof typeof freeWords] | undefined;
  const told = key && toldWords(facts, key);
  return told !== undefined && told !== 'none' && told !== 'omit';
}

/** 12/25. */
export function progress(report: Pick<Report, 'body' | 'figures'>, facts: Facts): { readonly answered: number; readonly asked: number } {
  const all = asked(report, facts).length;
  return { answered: all - unanswered(report, facts).length, asked: all };
}

/** 五 already speaks of the disputes, in the person's own words. */
export function speaksOfDisputes(facts: Facts): boolean {
  return toldPairs(facts, 'problems').some(({ first, second }) => /复议|诉讼|败诉|纠正|纠错/.test(first + second));
}
