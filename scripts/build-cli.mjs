import { build } from 'esbuild';

/** One file for the command line, so that `npx gouji` starts at once and needs no TypeScript. npm runs this after `npm ci`. */
await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli/gouji.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  logLevel: 'warning',
});
