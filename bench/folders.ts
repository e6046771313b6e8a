import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import type { Measured } from './measure.js';
import { differentReports, workbookOf } from './workbooks.js';

const start = pathToFileURL(fileURLToPath(new URL('../dist/cli/start.cjs', import.meta.url))).href;

export interface Run {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

/** `gouji check` over folders of different xlsx; the large ones take minutes, so they are asked for. */
export function benchFolders(sizes: readonly number[]): Measured[] {
  return inFolder((folder) => {
    const runs = new Map<number, Run>();
    let made = 0;
    for (const report of differentReports(Math.max(...sizes), 10)) {
      writeFileSync(join(folder, `${String(made++).padStart(5, '0')}.xlsx`), workbookOf(report));
      if (sizes.includes(made)) runs.set(made, ran('check', folder, '--format', 'jsonl'));
    }
    return growth('gouji check of a folder', runs);
  });
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
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What grows with the files, held to 1,000 of them, where these were run too: peak memory within 1.2 ×, CPU a file no more. */
export function growth(command: string, runs: ReadonlyMap<number, Run>): Measured[] {
  const thousand = runs.get(1000);
  return [...runs].flatMap(([size, run]): Measured[] => {
    const value = `${inWords(size, run)}, peak ${run.megabytes.toFixed(0)} MB`;
    const line = { name: `${command} of ${size} xlsx`, value };
    if (!thousand || size <= 1000) return [line];
    return [
      line,
      {
        name: `${line.name}, peak memory`, value: `${run.megabytes.toFixed(0)} MB`,
        reference: `1000 files ${thousand.megabytes.toFixed(0)} MB`,
        ratio: run.megabytes / thousand.megabytes, budget: '1.2 ×', most: 1.2,
        reason: 'what V8 keeps of its heap is no matter of ours alone; nothing is kept of a file that was told of',
      },
      {
        name: `${line.name}, CPU a file`, value: inWords(size, run), reference: `1000 files ${inWords(1000, thousand)}`,
        ratio: run.cpu / size / (thousand.cpu / 1000), budget: '1.1 ×, linear', most: 1.1,
      },
    ];
  });
}

/** CPU of all threads against the clock: how many cores worked. */
export function inWords(files: number, { cpu, wall }: Run): string {
  const rate = `${(files / wall).toFixed(0)} files/s by the clock`;
  return `${((cpu / files) * 1e3).toFixed(1)} ms CPU a file, ${rate}, ${(cpu / wall).toFixed(2)} cores`;
}
