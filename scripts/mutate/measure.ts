import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyWithMutants } from './copy.js';
import { toldOf, type Mutant } from './instrument.js';
import { Hunt, type Outcome, type Terms } from './hunt.js';
import { Worker } from './worker-process.js';

export interface Result extends Outcome {
  readonly mutant: Mutant;
}

export interface Plan extends Terms {
  readonly root: string;
  readonly measured: readonly string[];
  readonly workers: number;
  readonly choose?: (mutant: Mutant, index: number) => boolean;
  readonly say: (line: string) => void;
}

/** Builds all mutants into a copy of the project and finds for each a test that fails. Mutants that no test passes survive. */
export async function measure(plan: Plan): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-mutate-'));
  const workers: Worker[] = [];
  try {
    const mutants = copyWithMutants(plan.root, folder, plan.measured);
    const chosen = mutants.flatMap((mutant, index) => (plan.choose?.(mutant, index) ?? true ? [index + 1] : []));
    plan.say(`${chosen.length} mutants in ${plan.measured.length} files`);
    const first = new Worker(folder);
    workers.push(first);
    const loaded = await first.obey({ order: 'load', mutants: mutants.length, files: plan.tests, runAll: true }, 600_000);
    if (loaded?.answer === 'red') throw new Error(`a test fails without a mutant: ${loaded.why}`);
    if (loaded?.answer !== 'loaded') throw new Error('the tests did not load');
    plan.say(`${loaded.tests.length} tests`);
    const hunt = new Hunt(plan, folder, mutants, loaded.tests, loaded.whileLoading);
    const outcomes = new Map<number, Outcome>();
    const waiting = [...chosen];
    await Promise.all(Array.from({ length: plan.workers }, async (_, at) => {
      let worker = at === 0 ? first : undefined;
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        worker ??= await hunt.newWorker(workers);
        const outcome = await hunt.outcomeOf(id, worker);
        outcomes.set(id, outcome);
        if (outcome.killedBy === undefined) plan.say(`  lives: ${toldOf(mutants[id - 1]!)}`);
        if (worker.isGone) worker = undefined;
        if (outcomes.size % 100 === 0) plan.say(`${outcomes.size} of ${chosen.length}`);
      }
    }));
    return chosen.map((id) => ({ mutant: mutants[id - 1]!, ...outcomes.get(id)! }));
  } finally {
    for (const worker of workers) worker.end();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }
}
