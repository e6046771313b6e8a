import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { LoadCodeMap } from '../files/pdf/code-maps.js';

/** In the bundle they lie beside its worker; the sources take them where npm put them. */
const folder = (): URL => (import.meta.url.endsWith('.ts')
  ? new URL('cmaps/', pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')))
  : new URL('cmaps/', import.meta.url));

export const loadCodeMap: LoadCodeMap = async (file) => Uint8Array.from(await readFile(new URL(file, folder())));
