/**
 * Runs 1,000 files through the engines of examples/ with two workers, kills one on the way, and holds the answers against the
 * plain pipe. Outside the tests, since the engines do not come from npm; says which is missing.
 *
 *   npm run verify:engines [-- files]
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportJson } from '../../src/report/json.js';
import { changed, seed } from '../../test/reports.js';
import { throughBullmq } from './bullmq.js';
import { throughParallel } from './parallel.js';
import type { Engine, Outcome } from './engine.js';

const files = Number(process.argv[2] ?? 1000);
const program = fileURLToPath(new URL('../../bin/gouji.js', import.meta.url));
const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const engines: Readonly<Record<string, Engine>> = { 'GNU parallel': throughParallel, 'BullMQ on Redis': throughBullmq };

const folder = await mkdtemp(join(tmpdir(), 'gouji-engines-'));
try {
  const list = await makeFiles();
  // the examples as somebody else has them: nothing is installed into the sources
  await cp(examples, join(folder, 'examples'), { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  const plain = spawnSync(process.execPath, [program, 'check', '--stdin', '--format', 'jsonl'], {
    input: await readFile(list), maxBuffer: 1 << 30, encoding: 'utf8',
  }).stdout;
  console.log(`plain pipe: ${lines(plain)} answers to ${files} lines`);
  for (const [name, engine] of Object.entries(engines)) {
    const work = join(folder, name.replaceAll(' ', '-'));
    const started = performance.now();
    const outcome = await engine({
      list, work, examples: join(folder, 'examples'),
      env: { ...process.env, GOUJI: `${process.execPath} ${program}`, LINES_A_SHARD: '50' },
    });
    report(name, outcome, plain, (performance.now() - started) / 1e3);
  }
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function report(name: string, outcome: Outcome, plain: string, seconds: number): void {
  if ('missing' in outcome) return console.log(`${name} was not run: ${outcome.missing}`);
  const isSame = outcome.answers === plain;
  console.log(`${name}: ${outcome.story}; ${lines(outcome.answers)} answers, ${
    isSame ? 'the same as the plain pipe' : 'NOT the same as the plain pipe'}; ${seconds.toFixed(1)} s`);
  if (!isSame || !outcome.isCutOff) process.exitCode = 1;
}

async function makeFiles(): Promise<string> {
  const sample = seed('suqian-2024');
  await mkdir(join(folder, 'in'));
  const paths: string[] = [];
  for (let at = 0; at < files; at++) {
    const path = join(folder, 'in', `${at}.json`);
    const one = changed({ ...sample, agency: `${at}局` }, 'disputes.review.total', at % 3 === 0 ? 1 : 170);
    await writeFile(path, at % 10 === 9 ? '{' : reportJson(one));
    paths.push(path);
  }
  const list = join(folder, 'list.txt');
  await writeFile(list, `${paths.join('\n')}\n`);
  return list;
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}
