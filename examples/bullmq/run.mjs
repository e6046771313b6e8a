#!/usr/bin/env node
/**
 * Puts the shards of a list into the queue, waits until the workers have done them, and puts the answers together. Paths travel,
 * files do not. Run it again after any break: shards that are done are not run twice, shards that failed are tried anew.
 *
 *   run.mjs LIST WORK      LIST: a path, or a Report JSON, a line; LINES_A_SHARD (1000)
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Queue, QueueEvents } from 'bullmq';
import { complain, connection, digest, needRedis, queueOf } from './queue.mjs';

const [list, work] = process.argv.slice(2);
const script = (name) => fileURLToPath(new URL(`../${name}.sh`, import.meta.url));
execFileSync(script('cut'), [list, work], { stdio: 'inherit' });
const shards = readdirSync(join(work, 'shards')).sort();
const undone = () => {
  const done = new Set(readdirSync(join(work, 'answers')));
  return shards.filter((shard) => !done.has(`${shard}.jsonl`));
};

await needRedis();
const queue = new Queue(queueOf(work), { connection });
const events = new QueueEvents(queueOf(work), { connection });
complain(queue);
complain(events);
let takenAgain = 0;
events.on('stalled', () => { takenAgain++; });
await events.waitUntilReady();

// the same lines in two shards are one job
const jobs = new Map();
for (const shard of undone()) {
  const id = digest(readFileSync(join(work, 'shards', shard)));
  jobs.set(id, [...(jobs.get(id) ?? []), shard]);
}
await queue.clean(0, 0, 'failed');
await queue.addBulk([...jobs].map(([jobId, names]) => ({
  name: 'shard', data: { shards: names }, opts: { jobId, attempts: 3, backoff: { type: 'fixed', delay: 1000 }, removeOnComplete: true },
})));

const open = ['wait', 'active', 'delayed', 'prioritized', 'paused'];
while (Object.values(await queue.getJobCounts(...open)).some((count) => count > 0)) {
  process.stderr.write(`\r${shards.length - undone().length} of ${shards.length} shards`);
  await setTimeout(500);
}
process.stderr.write('\n');
for (const { failedReason } of await queue.getFailed()) console.error(failedReason);
const left = undone();
await events.close();
await queue.close();
console.log(`${shards.length - left.length} of ${shards.length} shards done; ${takenAgain} taken from a worker that was gone`);
if (left.length > 0) process.exitCode = 1;
else execFileSync(script('join'), [work], { stdio: 'inherit' });
