import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { LoadCodeMap } from '../files/pdf/code-maps.js';

/** In the bundle they lie beside its worker, in the package beside the pages; the sources take them where npm put them. */
const folders = (): URL[] => (import.meta.url.endsWith('.ts')
  ? [new URL('cmaps/', pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')))]
  : ['cmaps/', '../web/cmaps/'].map((folder) => new URL(folder, import.meta.url)));

export const loadCodeMap: LoadCodeMap = async (file) => {
  const folder = folders().find((one) => existsSync(one));
  if (!folder) throw new Error('no code tables');
  return Uint8Array.from(await readFile(new URL(file, folder)));
};
