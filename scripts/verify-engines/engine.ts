import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What an engine of examples/ is given: a list of files, a folder to work in, the examples and what they are told. */
export interface Task {
  readonly list: string;
  readonly work: string;
  readonly examples: string;
  readonly env: NodeJS.ProcessEnv;
}

/** `missing`: one sentence, where it cannot be run here. `isCutOff`: something was really killed in the middle. */
export type Outcome =
  | { readonly missing: string }
  | { readonly answers: string; readonly story: string; readonly isCutOff: boolean };

export type Engine = (task: Task) => Promise<Outcome>;

export async function answersIn(work: string): Promise<string> {
  return readFile(join(work, 'answers.jsonl'), 'utf8').catch(() => '');
}

/** The shards that are done, and those at hand: `00003.jsonl.host.1234.part` is that of process 1234. */
export async function shardsOf(work: string): Promise<{ done: number; atHand: readonly number[] }> {
  const names = await readdir(join(work, 'answers')).catch(() => []);
  return {
    done: names.filter((name) => name.endsWith('.jsonl')).length,
    atHand: names.flatMap((name) => /\.(\d+)\.part$/.exec(name)?.[1] ?? []).map(Number),
  };
}

/** Waits until two shards are done and others are at hand; undefined where all ended before. */
export async function inTheMiddle(work: string, hasEnded: () => boolean): Promise<Awaited<ReturnType<typeof shardsOf>> | undefined> {
  while (!hasEnded()) {
    const shards = await shardsOf(work);
    if (shards.done >= 2 && shards.atHand.length > 0) return shards;
    await setTimeout(20);
  }
  return undefined;
}
