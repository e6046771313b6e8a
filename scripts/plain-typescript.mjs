import { register } from 'node:module';

/**
 * TypeScript as esbuild makes it for what ships, for the benchmark: tsx keeps each function's name by a call wherever a function is
 * made, which costs a third of the time of small functions.
 */
const hooks = `
  import { readFile } from 'node:fs/promises';
  import { existsSync } from 'node:fs';
  import { fileURLToPath } from 'node:url';
  import { transform } from 'esbuild';

  export async function resolve(specifier, context, next) {
    if (/^\\.{1,2}\\//.test(specifier) && specifier.endsWith('.js') && /\\.tsx?$/.test(context.parentURL ?? '')) {
      const url = new URL(specifier.slice(0, -3) + '.ts', context.parentURL);
      if (existsSync(fileURLToPath(url))) return next(url.href, context);
    }
    return next(specifier, context);
  }

  export async function load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const source = await readFile(new URL(url), 'utf8');
    const { code } = await transform(source, { loader: 'ts', target: 'node20', format: 'esm', sourcefile: fileURLToPath(url) });
    return { format: 'module', shortCircuit: true, source: code };
  }
`;
register(`data:text/javascript,${encodeURIComponent(hooks.replace("'esbuild'", JSON.stringify(import.meta.resolve('esbuild'))))}`);
