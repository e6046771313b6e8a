import type { WrittenParagraph } from '../kept/text-record.js';

/** Column A of the sheet, by row. null is a row that is wholly empty, '' one whose column A is empty beside other content. */
export type PresentRows = readonly (string | null)[];

/** Which row each written paragraph stands in now, by its position in the record. Rows may have been moved, edited, added or deleted. */
export function matchRows(written: readonly WrittenParagraph[], present: PresentRows): Map<number, number> {
  const rows = new Map<number, number>();
  const taken = new Set<number>();
  const take = (pairs: Iterable<readonly [paragraph: number, row: number]>): void => {
    for (const [paragraph, row] of pairs) {
      rows.set(paragraph, row);
      taken.add(row);
    }
  };
  const free = (): number[] => present.flatMap((text, row) => (text === null || text === '' || taken.has(row) ? [] : [row]));
  const lost = (): number[] => written.flatMap((_, paragraph) => (rows.has(paragraph) ? [] : [paragraph]));
  const isSame = (paragraph: number, row: number): boolean =>
    written[paragraph]!.text === present[row] || written[paragraph]!.kept === present[row];
  const likeness = (paragraph: number, row: number): number =>
    Math.max(alike(written[paragraph]!.text, present[row]!), alike(written[paragraph]!.kept ?? '', present[row]!));

  // the same text in the same order first, so that of two equal rows each keeps its own
  const unchanged = lost().filter((paragraph) => free().some((row) => isSame(paragraph, row)));
  take(align(unchanged, free(), (paragraph, row) => (isSame(paragraph, row) ? 1 : 0)));
  for (const paragraph of unchanged) {
    const moved = rows.has(paragraph) ? undefined : free().find((row) => isSame(paragraph, row));
    if (moved !== undefined) take([[paragraph, moved]]);
  }
  for (const gap of gapsBetween(lost(), rows, present.length)) {
    const inside = free().filter((row) => row > gap.after && row < gap.before);
    // any pair is better than none: the position between unchanged neighbours is a reason of its own
    take(align(gap.paragraphs, inside, (paragraph, row) => 0.01 + likeness(paragraph, row)));
  }
  for (const paragraph of lost()) {
    const [best] = free().map((row) => ({ row, like: likeness(paragraph, row) })).filter(({ like }) => like >= 0.5).sort((a, b) =>
      b.like - a.like);
    if (best) take([[paragraph, best.row]]);
  }
  return rows;
}

interface Gap {
  readonly paragraphs: number[];
  readonly after: number;
  readonly before: number;
}

/** Runs of paragraphs without a row, with the rows of their neighbours in the record. */
function gapsBetween(lost: readonly number[], rows: ReadonlyMap<number, number>, end: number): Gap[] {
  const gaps: Gap[] = [];
  for (const paragraph of lost) {
    const last = gaps.at(-1);
    if (last && last.paragraphs.at(-1) === paragraph - 1) {
      last.paragraphs.push(paragraph);
      continue;
    }
    let next = paragraph + 1;
    while (lost.includes(next)) next++;
    gaps.push({ paragraphs: [paragraph], after: rows.get(paragraph - 1) ?? -1, before: rows.get(next) ?? end });
  }
  return gaps;
}

/** Pairs in the same order on both sides, with the greatest sum of scores; a score of 0 is no pair. */
function align(left: readonly number[], right: readonly number[], score: (left: number, right: number) => number): [number, number][] {
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const scores = left.map((one) => right.map((other) => score(one, other)));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      best[i * width + j] = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!, scores[i]![j]! + best[(i + 1) * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const score = scores[i]![j]!;
    if (score > 0 && best[i * width + j] === score + best[(i + 1) * width + j + 1]!) pairs.push([left[i++]!, right[j++]!]);
    else if (best[i * width + j] === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return pairs;
}

/** Shared pairs of neighbouring characters, 0 to 1 (Dice). */
function alike(one: string, other: string): number {
  const pairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const left = pairs(one);
  const right = pairs(other);
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count === 0) continue;
    counts.set(pair, count - 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length);
}
