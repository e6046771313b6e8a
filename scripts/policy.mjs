import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const pictures = new URL('../src/collect/picture/', import.meta.url);

/** Of the one script of picture.html (page.ts), which 汇总 shows in a frame: a frame of text has the policy of its page, too. */
export function pictureScript() {
  const hash = createHash('sha256');
  for (const part of ['page-data.txt', 'page-script.txt']) hash.update(readFileSync(new URL(part, pictures)));
  return `'sha256-${hash.digest('base64')}'`;
}

/** The policy of the workbench. */
export const workbenchPolicy = () => pagePolicy({ hashes: [pictureScript()] });

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
