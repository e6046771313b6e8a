import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const pictures = new URL('../src/collect/picture/', import.meta.url);

/** The scripts of picture.html, which 汇总 shows in a frame: a frame of its text has the policy of the page that shows it, too. */
export function pictureScripts() {
  return readdirSync(pictures).filter((name) => name.endsWith('script.txt'))
    .map((name) => `'sha256-${createHash('sha256').update(readFileSync(new URL(name, pictures))).digest('base64')}'`);
}

/** The policy of the workbench. */
export const workbenchPolicy = () => pagePolicy({ hashes: pictureScripts() });

/**
 * The Content Security Policy of both pages, in the page and in the server's header.
 * The spreadsheet sets styles inline and draws its images from blob and data addresses.
 */
export function pagePolicy({ origins = [], hashes = [] } = {}) {
  const from = ["'self'", ...origins].join(' ');
  return [
    "default-src 'none'",
    `script-src ${[from, ...hashes].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src ${from}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
