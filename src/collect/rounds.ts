import type { RecordedFinding } from './record.js';

/** What became of a finding between two rounds. */
export interface Change {
  readonly state: keyof typeof changeWords;
  readonly rule: string;
  readonly message: string;
}

export const changeWords = { fixed: '已改好', still: '仍未改', new: '新出现' } as const;

/** Findings of the round before, then those that came with the newer one; each has one state. */
export function changesBetween(older: readonly RecordedFinding[], newer: readonly RecordedFinding[]): Change[] {
  const now = new Map(newer.map((finding) => [keyOf(finding), finding]));
  const before = new Set(older.map(keyOf));
  return [
    ...older.map((finding): Change => {
      const left = now.get(keyOf(finding));
      return { state: left ? 'still' : 'fixed', rule: finding.rule, message: (left ?? finding).message };
    }),
    ...newer.filter((finding) => !before.has(keyOf(finding))).map(({ rule, message }): Change => ({ state: 'new', rule, message })),
  ];
}

/** The same for the same finding in the next round, whatever its numbers are by then. */
function keyOf({ rule, outcome, figures, section, quote, message }: RecordedFinding): string {
  const words = quote === undefined ? undefined : `${section}:${quote.replace(/\d+/g, '0')}`;
  return [rule, outcome, words ?? (figures.length > 0 ? figures.join() : message)].join('|');
}
