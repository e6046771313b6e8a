/** `npm run fuzz [seconds] [seed]`: spoils a sound file of each kind over and over and reads it. Ends with 1 on the first bug. */
import { writeFileSync } from 'node:fs';
import { random } from './mutate.js';
import { isRefused, spoil, targets } from './targets.js';

/** A reading that takes longer is reported: bounds should have ended it. */
const slow = 5_000;

const seconds = Number(process.argv[2] ?? 60);
const start = Number(process.argv[3] ?? Date.now() % 1_000_000);
const until = Date.now() + seconds * 1000;
const counts = new Map(targets.map(({ name }) => [name, { read: 0, refused: 0, slowest: 0 }]));

for (let round = 0; Date.now() < until; round++) {
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
for (const [name, { read, refused, slowest }] of counts) {
  console.log(`${name}: ${read} read, ${refused} refused, slowest ${slowest.toFixed(0)} ms`);
}
