import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/main.js';
import type { Screen } from '../../src/cli/screen.js';

export const scenarioFolder = new URL('../scenarios/', import.meta.url);

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** One step of a scenario file: a file to write, or a command with what it must answer. */
export interface Step {
  readonly line: number;
  readonly file?: { readonly name: string; readonly content: string };
  readonly command?: readonly string[];
  readonly expected: string;
}

export interface Scenario {
  readonly title: string;
  readonly steps: readonly Step[];
}

/**
 * `# title`, then steps: `+ NAME CONTENT` writes a file; `$ gouji …` runs the command line, and the lines below it up to
 * the next step are its answer: stdout, then stderr with `! ` before each line, then `→ exit code`. A backslash stands before a
 * line of an answer that would look like a step.
 */
export function parseScenarios(text: string): Scenario[] {
  const scenarios: { title: string; steps: { line: number; file?: Step['file'] & object; command?: string[]; expected: string }[] }[] = [];
  text.split('\n').forEach((line, index) => {
    const steps = scenarios[scenarios.length - 1]?.steps;
    if (line.startsWith('# ')) scenarios.push({ title: line.slice(2), steps: [] });
    else if (line.startsWith('+ ')) {
      const [, name, content] = /^\+ (\S+) ?(.*)$/.exec(line)!;
      steps!.push({ line: index + 1, file: { name: name!, content: content! }, expected: '' });
    } else if (line.startsWith('$ gouji')) steps!.push({
      line: index + 1, command: line.split(' ').slice(2).filter(Boolean), expected: '',
    });
    else if (line !== '' && steps) steps[steps.length - 1]!.expected += `${line}\n`;
  });
  return scenarios;
}

/** The file with these answers, in the order of the steps of each scenario. */
export function writeScenarios(answered: readonly (readonly [Scenario, readonly string[]])[]): string {
  return answered.map(([{ title, steps }, answers]) => [
    `# ${title}\n`,
    ...steps.map(({ file, command }, index) =>
      (file ? `+ ${file.name} ${file.content}\n` : `${['$ gouji', ...command!].join(' ')}\n${answers[index]!}`)),
  ].join('')).join('\n');
}

/** Runs the steps in a folder of their own that holds a copy of seeds/; gives the answers in the order of the steps. */
export async function runScenario({ steps }: Scenario): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-scenario-'));
  try {
    await cp(join(repository, 'seeds'), join(folder, 'seeds'), { recursive: true });
    const answers: string[] = [];
    for (const { file, command } of steps) {
      if (file) {
        await mkdir(dirname(join(folder, file.name)), { recursive: true });
        await writeFile(join(folder, file.name), file.content);
      }
      answers.push(command ? await answer(command, folder) : '');
    }
    return answers;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs one command line in this process, in that folder: what the tests exercise is what coverage and mutations see. */
async function answer(command: readonly string[], folder: string): Promise<string> {
  const home = process.cwd();
  const written = { out: '', err: '' };
  process.chdir(folder);
  try {
    const screen: Screen = { out: async (text) => { written.out += text; }, err: (text) => { written.err += text; }, isTerminal: false };
    const code = await run(command, screen);
    const shown = (text: string, prefix: string): string =>
      text.split('\n').filter(Boolean).map((line) => `${prefix}${line.replace(/^(?=[#$+] )/, '\\')}\n`).join('');
    return `${shown(written.out, '')}${shown(written.err, '! ')}→ ${code}\n`;
  } finally {
    process.chdir(home);
  }
}
