import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { contentOf } from './build.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'dist/engine');
const types = path.join(folder, 'types');
/** Holds what it was built from. */
const stamp = path.join(folder, '.built');

/**
 * What `import 'gouji'` gives: one module with all that it needs inside but pdf.js; each reader is a part of its own that is loaded
 * when a file needs it.
 */
export async function buildEngine() {
  const made = contentOf();
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: { index: path.join(root, 'src/index.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    charset: 'utf8',
    chunkNames: 'parts/[name]-[hash]',
    // what runs in a browser runs in Node too, not the other way round
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    loader: { '.txt': 'text' },
    legalComments: 'none',
    logLevel: 'warning',
    // the one package that is installed besides: as large as all the rest
    external: ['unpdf/pdfjs'],
  });
  execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', path.join(root, 'tsconfig.engine.json')]);
  removeUnreached();
  writeFileSync(stamp, made);
}

export const isEngineStale = () => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== contentOf();

/** Declarations that nothing of the entry's leads to are nobody's: 9 of 10. */
function removeUnreached() {
  const reached = new Set();
  const waiting = [path.join(types, 'index.d.ts')];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?["'](\.[^"']+)\.js["']/g)) {
      const found = path.resolve(path.dirname(file), `${name}.d.ts`);
      if (!existsSync(found)) throw new Error(`${path.relative(types, file)}: ${name}`);
      waiting.push(found);
    }
  }
  for (const file of readdirSync(types, { recursive: true, withFileTypes: true })) {
    const place = path.join(file.parentPath, file.name);
    if (file.isFile() && !reached.has(place)) rmSync(place);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && isEngineStale()) await buildEngine();
