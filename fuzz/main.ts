/**
 * `npm run fuzz [seconds] [seed]`: over and over, spoils the bytes of a sound file of each kind and reads what is left, and damages
 * a report as test/attack does. Ends with 1 on the first bug.
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { attack, faultsOf } from '../test/attack/attack.js';
import { attacks, wordsOf } from '../test/attack/attacks.js';
import { random } from './mutate.js';
import { isRefused, spoil, targets } from './targets.js';

/** A reading that takes longer is reported: bounds should have ended it. */
const slow = 5_000;
/** Damaged reports for each round of spoilt files. */
const attacksPerRound = 20;

const seconds = Number(process.argv[2] ?? 60);
const start = Number(process.argv[3] ?? Date.now() % 1_000_000);
const until = Date.now() + seconds * 1000;
const counts = new Map(targets.map(({ name }) => [name, { read: 0, refused: 0, slowest: 0 }]));

let damaged = 0;

/** Ends with the smallest one that is not stood. */
async function damage(seed: number): Promise<void> {
  const run = await fc.check(fc.asyncProperty(attacks, async (given) => {
    const outcome = await attack(given);
    damaged++;
    const faults = outcome ? faultsOf(outcome) : [];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }), { seed, numRuns: attacksPerRound });
  if (!run.failed) return;
  const [smallest] = run.counterexample!;
  console.error(`damaged report, seed ${seed}: ${wordsOf(smallest)}\n${String(run.errorInstance)}`);
  console.error(JSON.stringify(smallest.report.figures));
  process.exit(1);
}

for (let round = 0; Date.now() < until; round++) {
  await damage(start + round);
  for (const target of targets) {
    const bytes = spoil(target, random(start + round));
    const count = counts.get(target.name)!;
    const began = performance.now();
    try {
      if (await isRefused(target, bytes)) count.refused++;
      else count.read++;
    } catch (error) {
      writeFileSync(`fuzz-${start + round}-${target.name}`, bytes);
      console.error(`${target.name}, seed ${start + round}:`, error);
      process.exit(1);
    }
    const took = performance.now() - began;
    count.slowest = Math.max(count.slowest, took);
    if (took > slow) console.error(`${target.name}, seed ${start + round}: ${Math.round(took)} ms`);
  }
}
console.log(`damaged reports: ${damaged}`);
for (const [name, { read, refused, slowest }] of counts) {
  console.log(`${name}: ${read} read, ${refused} refused, slowest ${slowest.toFixed(0)} ms`);
}
