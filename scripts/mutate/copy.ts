import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { instrument, type Mutant } from './instrument.js';

const runner = fileURLToPath(new URL('.', import.meta.url));
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

const notCopied = new Set(['node_modules', '.git', 'dist', '.tmp', 'coverage']);

const built = 'dist/cli/start.cjs';

/** Where the copy keeps the runner's own worker. */
export const workerFile = '.mutate/worker.js';

/**
 * A copy of the project that plain Node runs: beside every source its JavaScript, that of the files to measure with their
 * mutants built in. Gives the mutants; the number of one is its index and 1.
 */
export function copyWithMutants(root: string, folder: string, measured: readonly string[]): Mutant[] {
  for (const name of readdirSync(root)) if (!notCopied.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(modules, join(folder, 'node_modules'), 'junction');
  if (existsSync(join(root, built))) linkBuilt(root, folder);
  const mutants: Mutant[] = [];
  for (const file of sourcesIn(folder)) {
    const source = readFileSync(join(folder, file), 'utf8');
    const made = measured.includes(file) ? instrument(file, source, mutants.length + 1) : undefined;
    mutants.push(...made?.mutants ?? []);
    writeScript(join(folder, file), made?.source ?? source);
  }
  for (const name of readdirSync(runner).filter((one) => one.endsWith('.ts'))) {
    writeScript(join(folder, dirname(workerFile), name), readFileSync(join(runner, name), 'utf8'));
  }
  return mutants;
}

/** The program as it was built before, for the tests that start it; its threads read for the copy too. */
function linkBuilt(root: string, folder: string): void {
  symlinkSync(join(root, 'dist'), join(folder, 'dist'), 'junction');
  writeFileSync(join(folder, 'src/cli/start.cjs'), `require('../../${built}');\n`);
}

/** Every TypeScript file of a project, or of some of its folders, with `/` between the names. */
export function sourcesIn(root: string, folders = foldersOf(root)): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /(?<!\.d)\.tsx?$/.test(name))).sort();
}

function foldersOf(root: string): string[] {
  return readdirSync(root, { withFileTypes: true }).flatMap((one) => (one.isDirectory() && one.name !== 'node_modules' ? [one.name] : []));
}

function writeScript(file: string, source: string): void {
  const { code } = transformSync(source, {
    loader: file.endsWith('x') ? 'tsx' : 'ts', format: 'esm', target: 'es2022', jsx: 'automatic',
    supported: { 'import-attributes': true },
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, useDefineForClassFields: true } },
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file.replace(/\.tsx?$/, '.js'), code);
}
