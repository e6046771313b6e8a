import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import type { Measured } from './measure.js';
import { differentReports, workbookOf } from './workbooks.js';

const start = pathToFileURL(fileURLToPath(new URL('../dist/cli/start.cjs', import.meta.url))).href;

interface Run {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

/** `gouji check` over folders of different xlsx; the large ones take minutes, so they are asked for. */
export function benchFolders(sizes: readonly number[]): Measured[] {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    const runs = new Map<number, Run>();
    let made = 0;
    for (const report of differentReports(Math.max(...sizes), 10)) {
      writeFileSync(join(folder, `${String(made++).padStart(5, '0')}.xlsx`), workbookOf(report));
      if (sizes.includes(made)) runs.set(made, checked(folder));
    }
    const thousand = runs.get(1000);
    return sizes.map((size) => {
      const { cpu, wall, megabytes } = runs.get(size)!;
      const value = `${((cpu / size) * 1e3).toFixed(1)} ms CPU a file, ${wall.toFixed(1)} s by the clock, peak ${megabytes.toFixed(0)} MB`;
      return thousand && size > 1000
        ? {
          name: `gouji check of a folder of ${size} xlsx, peak memory`, value, reference: `1000 files ${thousand.megabytes.toFixed(0)} MB`,
          ratio: megabytes / thousand.megabytes, budget: '1.2 ×', most: 1.2,
        }
        : { name: `gouji check of a folder of ${size} xlsx`, value };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function checked(folder: string): Run {
  const script = `
    const { default: start } = await import(${JSON.stringify(start)});
    const started = performance.now();
    await start.run(['check', ${JSON.stringify(folder)}, '--format', 'jsonl']);
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.stderr.write('\\n' + JSON.stringify({
      cpu: (userCPUTime + systemCPUTime) / 1e6, wall: (performance.now() - started) / 1e3, megabytes: maxRSS / 1024,
    }));`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'],
  });
  return JSON.parse(stderr.slice(stderr.lastIndexOf('\n'))) as Run;
}
