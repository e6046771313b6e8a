import { refusesAll } from './errors.js';

/** More failures than a person has rules that Excel lost: the rest is left alone and counted as failed. */
const mostTries = 100;

/**
 * Does the work for all at once, in one round trip. Where Excel fails in the middle, each half is done apart, so that one bad
 * thing costs a few round trips and not what stands beside it. Answers those with which it failed.
 */
export async function eachApart<Item>(
  items: readonly Item[], work: (items: readonly Item[]) => Promise<void>, tries = { left: mostTries },
): Promise<readonly Item[]> {
  if (items.length === 0) return [];
  if (tries.left <= 0) return items;
  tries.left -= 1;
  try {
    await work(items);
    return [];
  } catch (error) {
    if (refusesAll(error)) throw error;
    if (items.length === 1) return items;
    const middle = Math.ceil(items.length / 2);
    return [...await eachApart(items.slice(0, middle), work, tries), ...await eachApart(items.slice(middle), work, tries)];
  }
}
