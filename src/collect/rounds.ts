import type { RecordedFinding } from './record.js';

/** What became of a finding between two rounds. */
export interface Change {
  readonly state: keyof typeof changeWords;
  readonly rule: string;
  readonly message: string;
}

export const changeWords = { fixed: '已改好', still: '仍未改', new: '新出现' } as const;

/**
 * Findings of the round before, then those that came with the newer one; each has one state. One that only got smaller, or that
 * cannot be checked any more, is not put right.
 */
export function changesBetween(older: readonly RecordedFinding[], newer: readonly RecordedFinding[]): Change[] {
  const now = new Map(newer.map((finding) => [keyOf(finding), finding]));
  const before = new Set(older.map(keyOf));
  const others = new Map<string, RecordedFinding[]>();
  for (const finding of newer) if (!before.has(keyOf(finding))) others.set(finding.rule, [...others.get(finding.rule) ?? [], finding]);
  const known = new Set<RecordedFinding>();
  const changes = older.map((finding): Change => {
    const left = now.get(keyOf(finding)) ?? others.get(finding.rule)?.find((other) => isLeftOf(finding, other));
    if (left) known.add(left);
    return { state: left ? 'still' : 'fixed', rule: finding.rule, message: (left ?? finding).message };
  });
  const fresh = newer.filter((finding) => !known.has(finding) && !before.has(keyOf(finding)));
  return [...changes, ...fresh.map(({ rule, message }): Change => ({ state: 'new', rule, message }))];
}

/** Of one rule: the same cells in part, or the same sentence, or nothing of it could be checked. */
function isLeftOf(finding: RecordedFinding, other: RecordedFinding): boolean {
  const isUnchecked = other.outcome === 'unchecked';
  if (other.outcome !== finding.outcome && !isUnchecked) return false;
  if (wordsOf(finding) !== undefined || wordsOf(other) !== undefined) {
    return isUnchecked && (wordsOf(other) === undefined || wordsOf(other) === wordsOf(finding));
  }
  return isUnchecked && other.figures.length === 0 || other.figures.some((figure) => finding.figures.includes(figure));
}

/** The same for the same finding in the next round, whatever its numbers are by then. */
function keyOf(finding: RecordedFinding): string {
  const { rule, outcome, figures, message } = finding;
  return [rule, outcome, wordsOf(finding) ?? (figures.length > 0 ? figures.join() : message)].join('|');
}

function wordsOf({ section, quote }: RecordedFinding): string | undefined {
  return quote === undefined ? undefined : `${section}:${quote.replace(/\d+/g, '0')}`;
}
