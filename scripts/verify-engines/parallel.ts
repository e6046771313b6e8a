import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { answersIn, inTheMiddle, shardsOf, type Outcome, type Task } from './engine.js';

/** Kills the master and all its children at once, as when a machine stops, and runs it again. */
export async function throughParallel({ list, work, examples, env }: Task): Promise<Outcome> {
  if (spawnSync('parallel', ['--version']).status !== 0) return { missing: 'parallel is missing (Debian: apt install parallel).' };
  const run = join(examples, 'parallel/run.sh');
  const options = { env: { ...env, JOBS: '2' }, detached: true };
  const first = spawn(run, [list, work], { ...options, stdio: 'ignore' });
  const ended = once(first, 'exit');
  const shards = await inTheMiddle(work, () => first.exitCode !== null);
  if (shards) process.kill(-first.pid!, 'SIGKILL');
  await ended;
  const { done, atHand } = await shardsOf(work);
  const again = spawnSync(run, [list, work], { ...options, encoding: 'utf8' });
  return {
    answers: await answersIn(work), isCutOff: shards !== undefined,
    story: `killed with ${done} shards done and ${atHand.length} at hand, run again, exit ${again.status}`,
  };
}
