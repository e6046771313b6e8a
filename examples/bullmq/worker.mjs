#!/usr/bin/env node
/**
 * Takes shards from the queue and runs each in a process of its own, until it is told to end (SIGTERM: after the shard at hand;
 * twice: at once). As many as wanted, on hosts that all see WORK and the files under the same paths.
 *
 *   worker.mjs WORK      JOBS (1): shards at a time; LOST_AFTER (30): seconds until a shard of a worker that is gone is taken again
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'bullmq';
import { complain, connection, needRedis, queueOf } from './queue.mjs';

const [work] = process.argv.slice(2);
const shardScript = fileURLToPath(new URL('../shard.sh', import.meta.url));
const lostAfter = Number(process.env.LOST_AFTER ?? 30) * 1000;

async function check({ data }) {
  for (const shard of data.shards) {
    // a worker that was killed may have left a child that ended well
    if (existsSync(join(work, 'answers', `${shard}.jsonl`))) continue;
    const child = spawn(shardScript, [join(work, 'answers'), join(work, 'shards', shard)], { stdio: ['ignore', 'ignore', 'inherit'] });
    const [code, signal] = await once(child, 'exit');
    if (code !== 0) throw new Error(`shard ${shard}: ${signal ?? `exit ${code}`}`);
  }
}

await needRedis();
const worker = new Worker(queueOf(work), check, {
  connection, concurrency: Number(process.env.JOBS ?? 1), maxStalledCount: 3, lockDuration: lostAfter, stalledInterval: lostAfter,
});
complain(worker);
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => worker.close());
