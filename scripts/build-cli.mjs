import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { copyCodeMaps } from './code-maps.mjs';

// names of shared parts change with their content
await rm('dist/cli', { recursive: true, force: true });

/**
 * The command line and its worker in a few files, so that `npx gouji` starts at once and needs no TypeScript: readers are
 * parts of their own, loaded where a file needs them. npm runs this after `npm ci`.
 */
await build({
  entryPoints: { gouji: 'src/cli/main.ts', 'reading-worker': 'src/cli/reading-worker.ts' },
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  loader: { '.txt': 'text' },
  sourcemap: 'linked',
  logLevel: 'warning',
});
await copyCodeMaps('dist/cli/cmaps');
