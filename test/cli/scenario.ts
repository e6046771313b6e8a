import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/main.js';
import type { Screen } from '../../src/cli/screen.js';
import { workingFolder } from '../temporary.js';

export const scenarioFolder = new URL('../scenarios/', import.meta.url);

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** One step of a scenario file: a file to write, whole or as a changed seed, or a command with what it must answer. */
export interface Step {
  readonly line: number;
  readonly file?: { readonly name: string; readonly content: string };
  readonly changed?: { readonly name: string; readonly seed: string; readonly changes: string };
  readonly command?: readonly string[];
  readonly expected: string;
}

export interface Scenario {
  readonly title: string;
  readonly steps: readonly Step[];
}

/**
 * `# title`, then steps: `+ NAME CONTENT` writes a file; `~ NAME SEED key=value …` writes a seed with other figures or members
 * (values without blanks); `$ gouji …` runs the command line, and the lines below it up to
 * the next step are its answer: stdout, then stderr with `! ` before each line, then `→ exit code`. A backslash stands before a
 * line of an answer that would look like a step.
 */
export function parseScenarios(text: string): Scenario[] {
  const scenarios: { title: string; steps: { -readonly [Key in keyof Step]: Step[Key] }[] }[] = [];
  text.split('\n').forEach((line, index) => {
    const steps = scenarios[scenarios.length - 1]?.steps;
    if (line.startsWith('# ')) scenarios.push({ title: line.slice(2), steps: [] });
    else if (line.startsWith('+ ')) {
      const [, name, content] = /^\+ (\S+) ?(.*)$/.exec(line)!;
      steps!.push({ line: index + 1, file: { name: name!, content: content! }, expected: '' });
    } else if (line.startsWith('~ ')) {
      const [, name, seed, changes] = /^~ (\S+) (\S+) (.+)$/.exec(line)!;
      steps!.push({ line: index + 1, changed: { name: name!, seed: seed!, changes: changes! }, expected: '' });
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
    ...steps.map(({ file, changed, command }, index) =>
      (file ? `+ ${file.name} ${file.content}\n` : changed ? `~ ${changed.name} ${changed.seed} ${changed.changes}\n` : `${['$ gouji', ...command!].join(' ')}\n${answers[index]!}`)),
  ].join('')).join('\n');
}

/** Runs the steps in a folder of their own that holds a copy of seeds/; gives the answers in the order of the steps. */
export async function runScenario({ steps }: Scenario): Promise<string[]> {
  const folder = await workingFolder('gouji-scenario-');
  await cp(join(repository, 'seeds'), join(folder, 'seeds'), { recursive: true });
  const answers: string[] = [];
  for (const { file, changed, command } of steps) {
    if (file) await put(folder, file.name, file.content);
    if (changed) await put(folder, changed.name, await changedSeed(changed));
    answers.push(command ? await answer(command, folder) : '');
  }
  return answers;
}

async function put(folder: string, name: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

/** A key with a dot is a figure, another one a member of the report; a value is JSON, or text. */
async function changedSeed({ seed, changes }: Step['changed'] & object): Promise<string> {
  const report = JSON.parse(await readFile(join(repository, 'seeds', `${seed}.json`), 'utf8')) as { figures: Record<string, unknown> };
  for (const [, key, text] of changes.matchAll(/([^\s=]+)=(\S+)/g)) {
    Object.assign(key!.includes('.') ? report.figures : report, { [key!]: valueOf(text!) });
  }
  return JSON.stringify(report);
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
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
      text.split('\n').filter(Boolean).map((line) => `${prefix}${line.replace(/^(?=[#$+~] )/, '\\')}\n`).join('');
    return `${shown(written.out, '')}${shown(written.err, '! ')}→ ${code}\n`;
  } finally {
    process.chdir(home);
  }
}
