/**
 * Runs 1,000 files through the engines of examples/ with two workers, kills one on the way, and holds the answers against the
 * plain pipe. Outside the tests, since the engines do not come from npm; says which is missing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportJson } from '../src/report/json.js';
import { changed, seed } from '../test/reports.js';

const files = Number(process.argv[2] ?? 1000);
const program = fileURLToPath(new URL('../bin/gouji.js', import.meta.url));
const run = fileURLToPath(new URL('../examples/parallel/run.sh', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'gouji-engines-'));
try {
  const list = await makeFiles();
  const plain = spawnSync(process.execPath, [program, 'check', '--stdin', '--format', 'jsonl'], {
    input: await readFile(list), maxBuffer: 1 << 30, encoding: 'utf8',
  }).stdout;
  console.log(`plain pipe: ${lines(plain)} answers to ${files} lines`);
  if (spawnSync('parallel', ['--version']).status === 0) await throughParallel(list, plain);
  else console.log('GNU parallel is missing (Debian: apt install parallel); not run.');
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function makeFiles(): Promise<string> {
  const report = seed('suqian-2024');
  await mkdir(join(folder, 'in'));
  const paths: string[] = [];
  for (let at = 0; at < files; at++) {
    const path = join(folder, 'in', `${at}.json`);
    const one = changed({ ...report, agency: `${at}局` }, 'disputes.review.total', at % 3 === 0 ? 1 : 170);
    await writeFile(path, at % 10 === 9 ? '{' : reportJson(one));
    paths.push(path);
  }
  const list = join(folder, 'list.txt');
  await writeFile(list, `${paths.join('\n')}\n`);
  return list;
}

async function throughParallel(list: string, plain: string): Promise<void> {
  const work = join(folder, 'work');
  const options = { env: { ...process.env, GOUJI: `${process.execPath} ${program}`, JOBS: '2', LINES_A_SHARD: '50' }, detached: true };
  const first = spawn(run, [list, work], { ...options, stdio: 'ignore' });
  const ended = once(first, 'exit');
  while (first.exitCode === null && (await answers(work)).length < 2) await new Promise((resolve) => { setTimeout(resolve, 50); });
  // the master and all its children at once, as when a machine stops
  process.kill(-first.pid!, 'SIGKILL');
  await ended;
  const before = (await answers(work)).length;
  const again = spawnSync(run, [list, work], { ...options, encoding: 'utf8' });
  const told = await readFile(join(work, 'answers.jsonl'), 'utf8').catch(() => '');
  const isSame = told === plain;
  console.log(`GNU parallel: killed after ${before} shards, then exit ${again.status}; ${lines(told)} answers, ${
    isSame ? 'the same as the plain pipe' : 'NOT the same as the plain pipe'}`);
  if (!isSame || before === 0) process.exitCode = 1;
}

async function answers(work: string): Promise<string[]> {
  return (await readdir(join(work, 'answers')).catch(() => [])).filter((name) => name.endsWith('.jsonl'));
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}
