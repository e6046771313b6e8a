import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { milliseconds, type Measured } from './measure.js';
import { differentReports, workbookOf } from './workbooks.js';

const start = pathToFileURL(fileURLToPath(new URL('../dist/cli/start.cjs', import.meta.url))).href;

export interface Run {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

/** `gouji check` over folders of different xlsx; the large ones take minutes, so they are asked for. */
export function* benchFolders(sizes: readonly number[]): Generator<Measured> {
  const folder = newFolder();
  try {
    const runs = new Map<number, Run>();
    for (const { size, inflating } of growing(join(folder, 'in'), sizes)) {
      runs.set(size, ran('check', join(folder, 'in'), '--format', 'jsonl'));
      yield* growth('gouji check of a folder', size, runs, inflating);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fills the folder and tells at each size; with the CPU seconds a file that only inflating took, of the last hundreds. */
export function* growing(folder: string, sizes: readonly number[]): Generator<{ readonly size: number; readonly inflating: number }> {
  mkdirSync(folder);
  let made = 0;
  let last: Uint8Array[] = [];
  for (const report of differentReports(Math.max(...sizes), 10)) {
    const bytes = workbookOf(report);
    writeFileSync(join(folder, `${String(made++).padStart(5, '0')}.xlsx`), bytes);
    last.push(bytes);
    if (last.length > 400) last = last.slice(200);
    if (sizes.includes(made)) yield { size: made, inflating: inflatingOf(last) };
  }
}

function inflatingOf(files: readonly Uint8Array[]): number {
  for (const bytes of files) unzipSync(bytes);
  const before = process.cpuUsage();
  for (const bytes of files) unzipSync(bytes);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / files.length;
}

/** A command line of ours in a process of its own; what it prints is thrown away. */
export function ran(...words: readonly string[]): Run {
  const script = `
    const { default: start } = await import(${JSON.stringify(start)});
    const started = performance.now();
    await start.run(${JSON.stringify(words)});
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.stderr.write('\\n' + JSON.stringify({
      cpu: (userCPUTime + systemCPUTime) / 1e6, wall: (performance.now() - started) / 1e3, megabytes: maxRSS / 1024,
    }));`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 64 * 2 ** 20,
  });
  return JSON.parse(stderr.slice(stderr.lastIndexOf('\n'))) as Run;
}

/** With a folder that is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = newFolder();
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'gouji-bench-'));

/** The last run against inflating, and against 1,000 files where these were run too: peak memory within 1.2 ×, CPU a file no more. */
export function growth(command: string, size: number, runs: ReadonlyMap<number, Run>, inflating: number): Measured[] {
  const run = runs.get(size)!;
  const thousand = runs.get(1000);
  const name = `${command} of ${size} xlsx`;
  const line: Measured = {
    name, value: `${inWords(size, run)}, peak ${run.megabytes.toFixed(0)} MB`,
    reference: `inflating only ${milliseconds(inflating)} CPU a file`, ratio: run.cpu / size / inflating, budget: '4 ×', most: 4,
    reason: 'a file is read, its text too, checked and told of; starting the program and its workers is shared by all files',
  };
  if (!thousand || size <= 1000) return [line];
  return [
    line,
    {
      name: `${name}, peak memory`, value: `${run.megabytes.toFixed(0)} MB`,
      reference: `1000 files ${thousand.megabytes.toFixed(0)} MB`,
      ratio: run.megabytes / thousand.megabytes, budget: '1.2 ×', most: 1.2,
      reason: 'what V8 keeps of its heap is no matter of ours alone; nothing is kept of a file that was told of',
    },
    {
      name: `${name}, CPU a file`, value: inWords(size, run), reference: `1000 files ${inWords(1000, thousand)}`,
      ratio: run.cpu / size / (thousand.cpu / 1000), budget: '1.1 ×, linear', most: 1.1,
    },
  ];
}

/** CPU of all threads against the clock: how many cores worked. */
export function inWords(files: number, { cpu, wall }: Run): string {
  const rate = `${(files / wall).toFixed(0)} files/s by the clock`;
  return `${((cpu / files) * 1e3).toFixed(1)} ms CPU a file, ${rate}, ${(cpu / wall).toFixed(2)} cores`;
}
