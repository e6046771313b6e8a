import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Runs the benchmark from scripts as esbuild makes them for what ships: through a loader, Node asks another thread for each import()
 * anew, and tsx keeps each function's name by a call wherever a function is made; both would be counted as ours.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const entry = path.join(root, 'bench/main.ts');
const outdir = path.join(root, '.tmp/bench', String(process.pid));
await build({
  entryPoints: [entry], outdir, bundle: true, splitting: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external',
  outExtension: { '.js': '.mjs' }, loader: { '.txt': 'text' }, logLevel: 'warning',
  plugins: [{
    // the scripts lie elsewhere than the sources, which name files from where they stand
    name: 'where a source stands',
    setup({ onLoad }) {
      onLoad({ filter: /\.(?:ts|mjs)$/ }, async ({ path: file }) => {
        const source = await readFile(file, 'utf8');
        const here = { url: pathToFileURL(file).href, dirname: path.dirname(file) };
        return { loader: 'ts', contents: source.replace(/import\.meta\.(url|dirname)/g, (_, name) => JSON.stringify(here[name])) };
      });
    },
  }],
});
spawn(process.execPath, [path.join(outdir, 'main.mjs'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  .on('close', async (code) => {
    await rm(outdir, { recursive: true, force: true });
    process.exitCode = code ?? 1;
  });
