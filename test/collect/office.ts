import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/main.js';
import type { FigureKey } from '../../src/form/index.js';
import { reportJson } from '../../src/report/json.js';
import { changed, seed } from '../reports.js';
import { workingFolder } from '../temporary.js';

/** A folder for one test, with what a collecting office has in it. */
export class Office {
  private constructor(readonly folder: string) {}

  static async open(): Promise<Office> {
    return new Office(await workingFolder('gouji-collect-'));
  }

  at(name: string): string {
    return join(this.folder, name);
  }

  async put(name: string, content: string | Uint8Array, day = '2025-01-15'): Promise<void> {
    await mkdir(dirname(this.at(name)), { recursive: true });
    await writeFile(this.at(name), content);
    await utimes(this.at(name), new Date(`${day}T10:00:00`), new Date(`${day}T10:00:00`));
  }

  /** The command line in this folder; paths in the outputs are then short. */
  async gouji(...command: string[]): Promise<{ code: number; out: string; err: string }> {
    const said = { out: '', err: '' };
    const home = process.cwd();
    process.chdir(this.folder);
    try {
      const code = await run(command, {
        out: async (text) => { said.out += text; }, err: (text) => { said.err += text; }, isTerminal: false,
      });
      return { code, ...said };
    } finally {
      process.chdir(home);
    }
  }

  async lines(name: string): Promise<string[]> {
    return (await readFile(this.at(name), 'utf8')).split('\n').filter(Boolean).sort();
  }

  async json<Value>(name: string): Promise<Value> {
    return JSON.parse(await readFile(this.at(name), 'utf8')) as Value;
  }
}

/** A report of suqian’s figures in this name; passes, unless a figure is changed. */
export function reportOf(agency: string, change?: readonly [FigureKey, number | null], year = 2024): string {
  const report = { ...seed('suqian-2024'), agency, year };
  return reportJson(change ? changed(report, ...change) : report);
}
