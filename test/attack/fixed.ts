import fc from 'fast-check';
import { consistentReports, seed } from '../reports.js';
import { attack, isFor, type Outcome } from './attack.js';
import type { Damage } from './damages/damage.js';
import { damages } from './damages/index.js';
import { type FormatName } from './formats/index.js';

/** The same attacks in each run: every damage alone, in every format that it is for. */
export interface Fixed {
  readonly format: FormatName;
  readonly damage: Damage;
  readonly picks: readonly number[];
  readonly outcome: Outcome;
}

const reports = [...fc.sample(consistentReports, { numRuns: 2, seed: 2021 }), seed('suqian-2024')];

/** No damage at all. */
export const sound: Damage = { name: 'none', of: 'content', apply: (model) => ({ model }) };

const made = new Map<FormatName, Promise<readonly Fixed[]>>();

/** Made once for all who ask. */
export function fixedAttacks(format: FormatName): Promise<readonly Fixed[]> {
  let own = made.get(format);
  if (!own) made.set(format, own = attackAll(format));
  return own;
}

async function attackAll(format: FormatName): Promise<Fixed[]> {
  const all: Fixed[] = [];
  for (const [at, damage] of [sound, ...damages].entries()) {
    if (!isFor(damage, format)) continue;
    const picks = [11 * at + 3, 7 * at];
    const outcome = await attack({ report: reports[at % reports.length]!, format, damages: [damage], picks });
    if (!outcome) throw new Error(`${damage.name} has no place in a whole report`);
    all.push({ format, damage, picks, outcome });
  }
  return all;
}
