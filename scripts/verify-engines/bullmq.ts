import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { answersIn, inTheMiddle, type Outcome, type Task } from './engine.js';

/** Two workers on a Redis of their own: one that has a shard at hand is killed with its child, the other does all that is left. */
export async function throughBullmq({ list, work, examples, env }: Task): Promise<Outcome> {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    return { missing: 'redis-server is missing (Debian: apt install redis-server).' };
  }
  const home = join(examples, 'bullmq');
  const installed = spawnSync('npm', ['ci', '--ignore-scripts', '--omit=optional', '--loglevel=error'], { cwd: home, encoding: 'utf8' });
  if (installed.status !== 0) {
    return { missing: `npm ci could not install bullmq and ioredis: ${installed.stderr.trim().split('\n')[0]}` };
  }
  const port = await freePort();
  const redis = spawn(join(home, 'redis.sh'), [`${work}-redis`, String(port)], { stdio: 'ignore' });
  const own: ChildProcess[] = [redis];
  try {
    await untilOpen(port, redis);
    // a shard that is lost is taken again after 5 seconds, not 30: the run is short
    const options = { env: { ...env, REDIS_PORT: String(port), LOST_AFTER: '5' }, detached: true };
    const run = spawn(join(home, 'run.mjs'), [list, work], { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
    let told = '';
    run.stdout.on('data', (chunk: Buffer) => { told += chunk.toString(); });
    const ended = once(run, 'close');
    const workers = [1, 2].map(() => spawn(join(home, 'worker.mjs'), [work], { ...options, stdio: 'ignore' }));
    own.push(run, ...workers);
    const shards = await inTheMiddle(work, () => run.exitCode !== null);
    const victim = workers.find(({ pid }) => pid === groupOf(shards?.atHand[0]));
    if (victim) process.kill(-victim.pid!, 'SIGKILL');
    await ended;
    return {
      answers: await answersIn(work), isCutOff: victim !== undefined && !told.includes('; 0 taken'),
      story: `one of two workers killed with ${shards?.done ?? 0} shards done; ${told.trim()}`,
    };
  } finally {
    for (const child of own) if (child.exitCode === null && child.signalCode === null) child.kill();
    await Promise.all(own.map(async (child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
  }
}

/** A shard is in the process group of its worker. */
function groupOf(shard: number | undefined): number | undefined {
  return shard === undefined ? undefined : Number(spawnSync('ps', ['-o', 'pgid=', '-p', String(shard)], { encoding: 'utf8' }).stdout);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

async function untilOpen(port: number, redis: ChildProcess): Promise<void> {
  while (redis.exitCode === null) {
    if (spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout?.includes('PONG')) return;
    await setTimeout(50);
  }
  throw new Error(`redis-server ended with exit ${redis.exitCode}`);
}
