import { register } from 'node:module';

/** A text file imported as the string that webpack and esbuild make of it: Node itself does not know how. */
const hooks = `
  import { readFile } from 'node:fs/promises';
  export async function load(url, context, next) {
    if (!url.endsWith('.txt')) return next(url, context);
    const text = await readFile(new URL(url), 'utf8');
    return { format: 'module', shortCircuit: true, source: 'export default ' + JSON.stringify(text) };
  }
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
