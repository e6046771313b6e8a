import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { Redis } from 'ioredis';

/** `REDIS_PORT` (6379) on loopback: other hosts come through an ssh tunnel, Redis itself is open to none. */
export const connection = {
  host: '127.0.0.1', port: Number(process.env.REDIS_PORT ?? 6379),
  // what a worker waits with must outlast a Redis that starts again
  maxRetriesPerRequest: null,
};

/** Ends with one sentence where no Redis answers; one that goes away later is waited for. */
export async function needRedis() {
  const redis = new Redis({ ...connection, lazyConnect: true, retryStrategy: null });
  redis.on('error', ({ message }) => {
    console.error(`No Redis on port ${connection.port} (${message}). Start one: redis.sh FOLDER ${connection.port}`);
    process.exit(1);
  });
  await redis.connect();
  redis.disconnect();
}

/** One queue a folder of shards: two lists never share a job. Whoever comes first, run or worker, makes the folder. */
export function queueOf(work) {
  mkdirSync(work, { recursive: true });
  return `gouji-${digest(realpathSync(work)).slice(0, 16)}`;
}

export const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What a connection complains of, each complaint once. */
export function complain(emitter) {
  const said = new Set();
  emitter.on('error', ({ message }) => {
    if (!said.has(message)) console.error(message);
    said.add(message);
  });
}
