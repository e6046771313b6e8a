import assert from 'node:assert/strict';
import { currentForm as form, type FigureKey } from '../../../src/form/index.js';
import type { KnownFigures, Suspects } from '../../../src/check/suspects/index.js';
import { seed, seedNames } from '../../reports.js';
import type { Figures } from './corrupt.js';

/** The real reports, with the two totals that Hongze left at 0 filled in: every equation holds. */
export const realFigures: readonly Figures[] = seedNames.map((name) => {
  const figures = seed(name).figures as Figures;
  return name === 'hongze-2023' ? { ...figures, 'disputes.review.total': 11, 'disputes.suitAfterReview.total': 5 } : figures;
});

/** Every combination of one set of each block, as `figure=value` in form order; null where a block has too many errors. */
export function combinations({ blocks }: Suspects): string[] | null {
  let all: string[][] = [[]];
  for (const block of blocks) {
    if (block.outcome === 'tooMany') return null;
    all = all.flatMap((chosen) => block.suspects.map(({ changes }) => [...chosen, ...changes.map(({ figure, to }) => `${figure}=${to}`)]));
  }
  const order = new Map(form.figures.map(({ key }, at) => [key, at]));
  const place = (change: string): number => order.get(change.slice(0, change.indexOf('=')))!;
  return all.map((changes) => changes.sort((one, other) => place(one) - place(other)).join(' ')).sort();
}

/** Fewest changed cells over all blocks; NaN where the search stopped before it had them. */
export function sizeOf({ blocks }: Suspects): number {
  return blocks.reduce((size, block) => {
    if (block.outcome === 'found') return size + block.suspects[0]!.changes.length;
    // too many to show, but all of this size
    return size + (block.limit === 'sets' ? block.atLeast : NaN);
  }, 0);
}

/** Fails unless the figures, changed so, are whole numbers from 0 up for which every equation with known figures holds. */
export function assertRepairs(figures: KnownFigures, combination: string): void {
  const repaired: Record<FigureKey, number | null> = { ...figures };
  for (const change of combination.split(' ')) {
    const [key, text] = change.split('=') as [FigureKey, string];
    const value = Number(text);
    assert.ok(Number.isInteger(value) && value >= 0 && value !== figures[key], change);
    repaired[key] = value;
  }
  assert.deepEqual(brokenIn(repaired), [], combination);
}

export function brokenIn(figures: KnownFigures): string[] {
  const sum = (keys: readonly FigureKey[]): number => keys.reduce((so, key) => so + (figures[key] ?? NaN), 0);
  return form.equations.filter(({ left, right }) => Math.abs(sum(left) - sum(right)) > 0).map(({ id }) => id);
}
