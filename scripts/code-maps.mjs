import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The predefined code tables of PDF that pdf.js brings. */
export const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../node_modules/pdfjs-dist/cmaps');

/**
 * Those of Simplified Chinese, which refer to nothing else, and the licence that goes with copies. Not GBT-…, for traditional
 * characters, and UTF-8: PDF does not predefine them (ISO 32000-1, table 118).
 */
export const isCopied = (file) => /^(?:Adobe-GB1-|GB(?!T)|UniGB-(?!UTF8)).*\.bcmap$/.test(file) || file === 'LICENSE';

export async function copyCodeMaps(folder) {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(source)).filter(isCopied);
  await Promise.all(files.map((file) => copyFile(path.join(source, file), path.join(folder, file))));
}
