import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spreadOf, type Measured, type Spread } from './measure.js';
import { differentReports, workbookOf } from './workbooks.js';

const program = fileURLToPath(new URL('../bin/gouji.js', import.meta.url));
const runs = 15;

/** CPU of a child that runs these arguments, by what the system counts for all children: taken one at a time. */
function secondsOf(args: readonly string[]): number {
  const script = `
    const { spawnSync } = require('node:child_process');
    spawnSync(process.execPath, ${JSON.stringify(args)}, { stdio: 'ignore' });
    const { readFileSync } = require('node:fs');
    // fields 16 and 17 of proc_pid_stat(5): user and system ticks of children that were waited for
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
    process.stdout.write(String((Number(fields[13]) + Number(fields[14])) / 100));`;
  return Number(spawnSync(process.execPath, ['--eval', script], { encoding: 'utf8' }).stdout);
}

/** `gouji check` of one xlsx in a process of its own, against an empty one and one that starts an idle worker. Linux only. */
export function benchStart(): Measured[] {
  if (process.platform !== 'linux') return [];
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    const file = join(folder, 'a.xlsx');
    const [report] = differentReports(1, 3);
    writeFileSync(file, workbookOf(report!));
    const idle = "const { Worker } = require('node:worker_threads'); new Worker('', { eval: true });";
    const commands = [[program, 'check', file], ['--eval', '0'], ['--eval', idle]];
    const seconds = commands.map(() => [] as number[]);
    for (let run = 0; run < runs; run++) commands.forEach((args, at) => seconds[at]!.push(secondsOf(args)));
    const [gouji, empty, withWorker] = seconds.map(spreadOf) as [Spread, Spread, Spread];
    const words = ({ median, worst }: Spread): string => `${(median * 1e3).toFixed(0)} ms CPU (worst ${(worst * 1e3).toFixed(0)})`;
    return [{
      name: 'gouji check of one xlsx, a process of its own', value: words(gouji),
      reference: `an empty node ${words(empty)}, one with an idle worker ${words(withWorker)}`,
      ratio: gouji.median / empty.median, budget: '2 ×', most: 2,
      reason: 'a file is read in a worker, whose own start costs half an empty node before anything is read',
    }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
