import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { copyCodeMaps } from './code-maps.mjs';

const folder = 'dist/cli';
await rm(folder, { recursive: true, force: true });
await mkdir(`${folder}/parts`, { recursive: true });

const common = {
  bundle: true, platform: 'node', format: 'cjs', target: 'node20', loader: { '.txt': 'text' }, legalComments: 'none', logLevel: 'warning',
  // a script that starts from kept code has no import()
  supported: { 'dynamic-import': false },
};

/** Large packages, each a file of its own that is loaded where a file or an export needs it. */
const onDemand = { parse5: 'parse5', docx: 'docx' };

/**
 * The command line and its worker as one script each: Node starts these from the code that V8 kept of them (src/cli/start.cjs).
 * npm runs this after `npm ci`.
 */
await Promise.all([
  build({
    ...common,
    entryPoints: { gouji: 'src/cli/main.ts', 'reading-worker': 'src/cli/reading-worker.ts' },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    sourcemap: 'linked', minify: true,
    define: { 'import.meta.url': 'moduleAddress' },
    banner: { js: "const moduleAddress = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [{
      name: 'on demand',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^(?:parse5|docx)$/ }, ({ path: name }) => ({ path: `./parts/${onDemand[name]}.cjs`, external: true }));
        // pdf.js is as large as all the rest, and a module: it stays a package of its own, beside which nobody needs another
        onResolve({ filter: /\/pdfjs\.js$/ }, () => ({ path: './parts/pdfjs.cjs', external: true }));
        // commander starts other programs for commands that we do not have; Node's module for that loads its network with it
        onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'none', namespace: 'none' }));
        onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
      },
    }],
  }),
  ...Object.entries(onDemand).map(([name, part]) => build({
    ...common, entryPoints: [name], outfile: `${folder}/parts/${part}.cjs`, minify: true,
  })),
  copyCodeMaps(`${folder}/cmaps`),
  copyFile('src/cli/start.cjs', `${folder}/start.cjs`),
  copyFile('src/cli/pdfjs.cjs', `${folder}/parts/pdfjs.cjs`),
]);

// esbuild leaves the letters of regular expressions as they are; ASCII alone is read as it stands
for (const script of ['gouji.cjs', 'reading-worker.cjs']) {
  const text = await readFile(`${folder}/${script}`, 'utf8');
  const escaped = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  await writeFile(`${folder}/${script}`, escaped);
}

// V8 keeps the code of what has run: the first check of a person starts as every later one
const sample = await mkdtemp(path.join(tmpdir(), 'gouji-first-'));
const gouji = (...words) => spawnSync(process.execPath, ['bin/gouji.js', ...words], { stdio: 'ignore' });
gouji('new', '--from', 'seeds/beilun-projects-2024.json', '-o', path.join(sample, 'a.xlsx'));
await rm(`${folder}/reading-worker.cjs.code`, { force: true });
gouji('check', path.join(sample, 'a.xlsx'));
await rm(sample, { recursive: true });
